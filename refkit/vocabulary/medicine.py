"""Words that stand in texts about medicines, devices, diseases and those who are treated, and hardly elsewhere; in English."""

from __future__ import annotations

from refkit.vocabulary.rows import words_of

MEDICINE = frozenset(
    words_of(
        """patient patients dose doses dosing dosage mg mcg ml iu clinical clinically therapy therapies therapeutic treatment treatments
        drug drugs medicine medicines medication medications medical tablet capsule pill pills vial
        injections intramuscular orally topical vaccine vaccines vaccination vaccinated immunogenicity
        antibody antibodies disease diseases placebo symptom symptoms syndrome diagnosis diagnosed diagnostic diagnoses surgery surgical surgeon
        surgeons hospital hospitals hospitalised hospitalized adverse prescribed prescribing prescription inhibitor inhibitors receptor
        receptors agonist antagonist infection infections infected mortality morbidity fda ema mhra physician physicians clinician
        clinicians nurse nurses pharmacist pharmacology pharmacokinetics pharmacokinetic pharmacy renal hepatic cardiac pulmonary plasma
        serum implant implants implanted implantation randomised randomized trial trials contraindicated contraindication
        contraindications indicated pregnancy pregnant breastfeeding lactation allergy allergic hypersensitivity anaphylaxis nausea vomiting headache
        dizziness diarrhoea diarrhea constipation fatigue rash fever pain bleeding anaemia anemia cancer cancers tumour tumours tumor
        tumors carcinoma lymphoma leukaemia leukemia diabetes asthma stroke hypertension hypotension depression migraine malaria
        influenza epilepsy arthritis sepsis glucose insulin cholesterol biopsy catheter catheters stent stents prosthesis
        inhaler inhalers inhalation ventilation anaesthesia anesthesia sedation bioavailability metabolised metabolized
        comorbidities cohort prevalence incidence remission relapse survival intestinal gastrointestinal
        liver kidney kidneys blood"""
    )
)
