"""Who may do a thing: people and bodies that are not one another, in English."""

from __future__ import annotations

from refkit.vocabulary.rows import words_of

# In each row the groups, parted by "/", exclude each other; the words of one group may be the same.
_ROWS = (
    "surgeon / anaesthetist anesthetist / nurse / midwife / pharmacist / dentist / patient inpatient outpatient",
    "doctor physician clinician practitioner gp / nurse / midwife / pharmacist / patient / veterinarian vet",
    "manufacturer maker producer sponsor / regulator agency inspectorate / hospital clinic / university / pharmacist",
    "ministry minister / court tribunal judge / parliament senate legislature / agency / union / council",
    "manufacturer maker / ministry / court / police / bank / insurer / union",
    "senate / commons chamber",
    "king queen crown monarch emperor tsar / duke / bishop / abbot abbey / count earl / pope / mayor / council",
    "bishop / bailiff / town / duke / abbot abbess",
    "employer / employee worker staff labourer / union",
    "landlord landowner / tenant lessee / bailiff",
    "buyer purchaser / seller vendor / broker",
    "claimant plaintiff applicant / defendant respondent / court judge tribunal arbitrator",
    "buyer / supplier grower / carrier shipper",
    "teacher schoolmaster lecturer professor / student pupil learner / parent",
    "mother / father / grandmother / grandfather / daughter / son",
    "wife widow / husband",
    "parent / child infant",
    "farmer peasant / merchant trader / miller / fisherman / miner / baker",
    "soldier army troop / clergy parson priest vicar pastor / schoolmaster teacher",
    "shop retailer / bottler producer manufacturer / consumer customer",
    "hotel landlord / port / airline / railway",
    "author / reviewer / editor / publisher",
    "creditor lender bank / debtor borrower",
    "captain master / pilot / keeper / crew sailor seaman",
    "docker / seaman sailor / carter",
    "girl woman / boy man",
    "male / female",
    "crab / rat mouse / bird / ant / wasp / bee / beetle",
    "governor / merchant / commissioner / bishop",
    "city municipality borough town council / region province county / state crown",
    "commission / parliament / court",
)
OFFICES = tuple(tuple(words_of(group) for group in row.split("/")) for row in _ROWS)
# They may be anybody: who it is, another sentence says.
ANYBODY = frozenset(
    words_of(
        """author authors researcher researchers scientist scientists investigator investigators team group study
        trial paper article report survey analysis model experiment people person persons participant participants
        someone company firm state country project programme program work review data results findings figures
        table test tests method methods approach evidence drug treatment therapy intervention measure measures
        factor factors policy law act reform effect change increase decrease use thing things system"""
    )
)
