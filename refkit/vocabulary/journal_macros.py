"""Commands for journals that the classes of astronomy and physics define (aastex's aas_macros), and what they print.

Files of NASA's ADS write nothing else: journal = {\\apj}.
"""

from __future__ import annotations

from typing import Final

JOURNAL_MACROS: Final = {
    name: printed
    for name, _, printed in (
        line.strip().partition(" ")
        for line in """\
        aj AJ
        actaa Acta Astron.
        araa ARA&A
        apj ApJ
        apjl ApJL
        apjs ApJS
        ao Appl. Opt.
        apss Ap&SS
        aap A&A
        aapr A&A Rev.
        aaps A&AS
        azh AZh
        baas BAAS
        bac Bull. Astr. Inst. Czechosl.
        caa Chinese Astron. Astrophys.
        cjaa Chinese J. Astron. Astrophys.
        icarus Icarus
        jcap J. Cosmology Astropart. Phys.
        jrasc JRASC
        mnras MNRAS
        memras MmRAS
        na New A
        nar New A Rev.
        pasa PASA
        pra Phys. Rev. A
        prb Phys. Rev. B
        prc Phys. Rev. C
        prd Phys. Rev. D
        pre Phys. Rev. E
        prl Phys. Rev. Lett.
        pasp PASP
        pasj PASJ
        psj PSJ
        qjras QJRAS
        rmxaa Rev. Mexicana Astron. Astrofis.
        skytel S&T
        solphys Sol. Phys.
        sovast Soviet Ast.
        ssr Space Sci. Rev.
        zap ZAp
        nat Nature
        iaucirc IAU Circ.
        aplett Astrophys. Lett.
        apspr Astrophys. Space Phys. Res.
        bain Bull. Astron. Inst. Netherlands
        fcp Fund. Cosmic Phys.
        gca Geochim. Cosmochim. Acta
        grl Geophys. Res. Lett.
        jcp J. Chem. Phys.
        jgr J. Geophys. Res.
        jqsrt J. Quant. Spec. Radiat. Transf.
        memsai Mem. Soc. Astron. Italiana
        nphysa Nucl. Phys. A
        physrep Phys. Rep.
        physscr Phys. Scr
        planss Planet. Space Sci.
        procspie Proc. SPIE""".splitlines()
    )
}
