"""Words by which references are known in scripts without capital letters: Chinese, Japanese, Korean, Arabic, …"""

from __future__ import annotations

from refkit.vocabulary.rows import words_of

# What publishes: houses, offices, associations. In Chinese and Japanese these are endings of a name.
_HOUSES = {
    "zh": "出版社 书局 書局 书店 書店 书社 出版公司 印书馆 印書館 出版中心 大学 大學",
    "ja": "書房 書院 書林 新書 文庫 出版 出版会 出版部 社 新聞 協会 省 大学",
    "ko": "출판사 출판부 출판 서점 문화사 대학교 연구원 연구소 협회 위원회",
    "ar": "دار مطبعة منشورات مكتبة جامعة الناشر",
    "fa": "انتشارات نشر ناشر دانشگاه",
    "ur": "پبلشرز مطبع",
    "he": "הוצאת הוצאה אוניברסיטת הוצ'",
    "th": "สำนักพิมพ์ โรงพิมพ์ มหาวิทยาลัย",
    "hi": "प्रकाशन प्रकाशक विश्वविद्यालय प्रेस",
    "bn": "প্রকাশনী প্রকাশন বিশ্ববিদ্যালয়",
    "ta": "பதிப்பகம்",
    "ka": "გამომცემლობა",
}
# What appears in volumes: journals, newspapers, proceedings, theses.
_SERIALS = {
    "zh": "学报 學報 杂志 雜誌 学刊 學刊 期刊 日报 日報 晚报 论文集 论文 論文 硕士 博士 报告 年鉴 季刊 月刊 双月刊 通讯",
    "ja": "雑誌 論文誌 学会誌 会誌 紀要 論集 論叢 報告 新聞 学位論文 年報 紀要",
    "ko": "학회지 학보 논문집 논문 학위논문 저널 연구 회지 신문 보고서 논총",
    "ar": "مجلة جريدة رسالة أطروحة مؤتمر دورية صحيفة حولية",
    "fa": "مجله فصلنامه ماهنامه پایان‌نامه همایش روزنامه دوفصلنامه نشریه",
    "he": "כתב_עת רבעון עיתון עבודת_גמר עבודת_דוקטור דיסרטציה",
    "th": "วารสาร วิทยานิพนธ์ หนังสือพิมพ์ รายงาน",
    "hi": "पत्रिका शोधप्रबंध शोध जर्नल समाचार",
    "bn": "পত্রিকা",
}
# Volume, number, page, edition, with or without their figure.
_PLACES = {
    "ar": "المجلد مجلد مج العدد عدد ع ص ص. صص الطبعة طبعة ط ج الجزء",
    "fa": "جلد شماره سال صفحه صص ص چاپ دوره",
    "he": "כרך גיליון חוברת עמ' עמ׳ עמודים מהדורה מהד'",
    "th": "เล่ม เล่มที่ ฉบับ ฉบับที่ หน้า ปีที่ พิมพ์ครั้งที่",
    "hi": "खंड खण्ड अंक पृष्ठ पृ. संस्करण वर्ष",
    "bn": "খণ্ড সংখ্যা পৃষ্ঠা",
}
_ROLES = {
    "zh": "主编 主編 编著 編著 译 譯 编 編 著 校注 整理",
    "ja": "編 編著 訳 監修 監訳 著 ほか 他",
    "ko": "편 편저 옮김 역 엮음 지음 외 등",
    "ar": "تحقيق ترجمة تحرير إعداد إشراف وآخرون",
    "fa": "ترجمه ترجمهٔ به_کوشش تصحیح ویراسته مترجم همکاران",
    "he": "עורך עורכת עורכים תרגום תרגם ואחרים",
    "th": "บรรณาธิการ แปล และคณะ",
    "hi": "संपादक संपा. अनुवादक अनु.",
}
# The work or the author of the entry before.
_REPEATED = {
    "zh": "同上 同前 同注 同上书 同上文 前引 前揭",
    "ja": "同上 同 前掲 同前 同書 同論文",
    "ko": "위의 상게서 상게논문 앞의 전게서 같은 위와",
    "ar": "المرجع المصدر نفسه م.ن",
    "fa": "همان همو پیشین",
    "he": 'שם הנ"ל לעיל',
    "th": "เรื่องเดียวกัน",
    "hi": "वही",
    "ru": "там_же он_же она_же тот_же указ._соч.",
    "el": "ό.π. ό.π στο_ίδιο ο_ίδιος η_ίδια",
}
# Words of sentences, which no reference has.
_TELLING = {
    "zh": "我们 他们 但是 因此 因为 所以 不是 可以 已经 后来 然后 请 应该",
    "ja": "ました です。 ます。 でした だった である。 している ください しかし また、 された。",
    "ko": "습니다 입니다 했다. 였다. 한다. 하십시오 그러나 그리고 있다. 되었다.",
    "ar": "كان كانت لكن الذي التي يجب إن أن",
    "fa": "است. بود. شد. می‌شود کرد. است بود",
    "he": "היה הייתה היו אבל אשר כאשר אנחנו",
    "th": "เป็น ได้ถูก เพราะ แต่ว่า",
    "hi": "है है। हैं था थी थे लेकिन",
}


def _words(table: dict[str, str]) -> tuple[str, ...]:
    return tuple(sorted({word for row in table.values() for word in words_of(row)}))


HOUSES = _words(_HOUSES)
SERIALS = _words(_SERIALS)
PLACES = _words(_PLACES)
ROLES = _words(_ROLES)
REPEATED = _words(_REPEATED)
TELLING = _words(_TELLING)
# Eras before whose years no Latin figures of a century stand.
ERAS = ("明治", "大正", "昭和", "平成", "令和", "民國", "民国", "民")
# Marks of a calendar behind its year, or before it.
CALENDARS = ("هـ", "ه", "م", "ق", "ش", "ه.ش", "ه.ق", "พ.ศ.", "ค.ศ.", "年", "년", "ई.")
# The author of the entry before, in scripts with capitals; a title follows, so that "Id. at 735" is none.
SAME_AUTHOR = (
    r"(?:[Dd]ers|[Dd]ies|[Dd]erselbe|[Dd]ieselben?|[Ii]dem|[Ii]d|[Ee]adem|[Ee]ad|Он же|Она же|Они же|Той же)"
)
