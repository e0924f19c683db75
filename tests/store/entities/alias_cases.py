"""Little documents with the entity that each name in them stands for, typed by hand."""

from __future__ import annotations

PEOPLE = """
[PER Ana Quort] and [PER Quort] = Ana Quort; "
[PER Quort] and [PER Ana Quort] and [PER Ana] = Ana Quort; "; "
[PER Ana Quort], [PER Ben Quort], [PER Quort] = Ana Quort; Ben Quort; "
[PER Ana Quort], [PER Quort], [PER Ben Quort], [PER Quort] = Ana Quort; "; Ben Quort; Ana Quort
[PER Ana Quort], [PER Ana Lemm], [PER Ana] = Ana Quort; Ana Lemm; "
[PER John F. Quort] and [PER John Quort] = John F. Quort; "
[PER John F. Kennedy], [PER John Kennedy], [PER JFK] = John F. Kennedy; "; "
[PER John Fitzgerald Kennedy], [PER John F. Kennedy] = John Fitzgerald Kennedy; "
[PER JFK] was [PER John Fitzgerald Kennedy] = John Fitzgerald Kennedy; "
[PER George W. Bush], [PER George H. W. Bush] = George W. Bush; George H. W. Bush
[PER Dr. Ana Quort] and [PER Ana Quort’s] = Ana Quort; "
[PER Ana Smith] and [PER Dr. Smith] = Ana Smith; "
[LOC Quort] and [PER Ana Quort] = Quort; Ana Quort
[LOC Houston] and [PER Whitney Houston], [LOC Houston] = Houston; Whitney Houston; Houston
[PER Andy Warhol] and the [ORG Warhol] = Andy Warhol; Warhol
[PER Xi Jinping], [PER Xi] = Xi Jinping; "
[PER Kim Jong Un], [PER Kim], [PER Kim Jong-un] = Kim Jong Un; "; "
[PER Kim Jong Un], [PER Kim Jong Il] = Kim Jong Un; Kim Jong Il
[PER Viktor Orbán], [PER Orban Viktor] = Viktor Orbán; "
[PER J. K. Rowling], [PER JK Rowling], [PER J.K. Rowling] = J. K. Rowling; "; "
[PER Joanne Rowling] or [PER J. Rowling] = Joanne Rowling; "
[PER Donald Trump] and [PER Donald Trump Jr.] and [PER Trump] = Donald Trump; Donald Trump Jr.; Donald Trump
[PER Sam Quort Sr.] and [PER Sam Quort Jr.] = Sam Quort Sr.; Sam Quort Jr.
[PER Henry Ford II] and [PER Henry Ford III] = Henry Ford II; Henry Ford III
[PER Bill Clinton]. [PER Bill] and [PER Hillary Clinton] = Bill Clinton; "; Hillary Clinton
[PER Bill] and [PER Hillary Clinton]. [PER Bill Clinton] = Bill Clinton; Hillary Clinton; Bill Clinton
[PER Bill Clinton], [PER Bill Gates]. [PER Bill] and [PER Hillary Clinton]
= Bill Clinton; Bill Gates; Bill Clinton; Hillary Clinton
[PER Barack Obama], [PER Michelle Obama]. Mrs. [PER Obama]. Mr. [PER Obama]
= Barack Obama; Michelle Obama; "; Barack Obama
[PER Vincent van Gogh] and [PER van Gogh] and [PER Gogh] = Vincent van Gogh; "; "
[PER Ursula von der Leyen], [PER von der Leyen], [PER Leyen] = Ursula von der Leyen; "; "
[PER Mohammed bin Salman] and [PER bin Salman] = Mohammed bin Salman; "
[PER Mohammed bin Salman], son of King [PER Salman] = Mohammed bin Salman; Salman
[PER Mohammed bin Salman Al Saud] or [PER Muhammad bin Salman] = Mohammed bin Salman Al Saud; "
[PER Bashar al-Assad], [PER Assad], [PER al-Assad], [PER Bashar Assad] = Bashar al-Assad; "; "; "
[PER Abdel Fattah el-Sissi] and [PER al-Sissi] = Abdel Fattah el-Sissi; "
[PER Al Gore] and [PER Gore] = Al Gore; "
[PER Camilla Parker-Bowles] and [PER Parker Bowles] = Camilla Parker-Bowles; "
[PER Gabriel García Márquez], [PER Garcia Marquez], [PER Márquez] = Gabriel García Márquez; "; "
[PER Nicolás Maduro Moros] and [PER Maduro] and [PER Nicolas Maduro] = Nicolás Maduro Moros; "; "
[PER Wae-alee Quort] and [PER Wae-alee] = Wae-alee Quort; "
[PER Robert Quort] and [PER Bob Quort] = Robert Quort; "
[PER Maria Quort] and [PER Mario Quort] = Maria Quort; Mario Quort
[PER Elnur Mammadov] and [PER Mamedov] and [PER Elnur Mammadow] = Elnur Mammadov; "; "
[PER Muammar Gaddafi], [PER Moammar Kadhafi], [PER Qaddafi] = Muammar Gaddafi; "; "
[PER Viktor Yanukovich] and [PER Yanukovych] = Viktor Yanukovich; "
[PER Volodymyr Zelensky], [PER Zelenskyy], [PER Zelenskiy] = Volodymyr Zelensky; "; "
[PER Thomas Müller] and [PER Mueller] = Thomas Müller; "
[PER Anna Ivanova] and [PER Igor Ivanov] and [PER Igor Ivanoff] = Anna Ivanova; Igor Ivanov; "
[PER Olga Aliyeva] and [PER Ilham Aliev] and [PER Aliyev] = Olga Aliyeva; Ilham Aliev; "
[PER Seth Meyer] and [PER Marissa Mayer] = Seth Meyer; Marissa Mayer
[PER Ana Lee] and [PER Li] = Ana Lee; Li
[PER Stephen King] and [PER King] = Stephen King; "
[PER President Donald Trump] and the [PER President] = Donald Trump; "
[PER Ana Quort] and [ORG Ana Quort] = Ana Quort; "
"""
"""Names of people: a document, an equals sign, the entity of each marked name; a ditto mark repeats it."""

ORGANISATIONS = """
[ORG Qarth Trade Union] ([ORG QTU]) and [ORG QTU] = Qarth Trade Union; "; "
[ORG QTU] ([ORG Qarth Trade Union]) and [ORG QTU] = Qarth Trade Union; "; "
[ORG Qarth Trade Union], or [ORG QTU], said = Qarth Trade Union; "
[ORG QTU] and [ORG Qarth Trade Union] = Qarth Trade Union; "
[ORG Committee of Ten] ([ORG C10X]) = Committee of Ten; "
[ORG Qarth Corp.] and [ORG Qarth] = Qarth Corp.; "
[ORG Qarth] and [ORG Qarth Holdings, Inc.] = Qarth Holdings, Inc.; "
[ORG Qarth GmbH], [ORG Qarth AG], [ORG Qarth plc] = Qarth GmbH; "; "
[ORG General Motors Corp.], [ORG General Motors], [ORG GM] = General Motors Corp.; "; "
[ORG Group of Seven] and [ORG Seven Group] = Group of Seven; Seven Group
[ORG National Bank] and [ORG National Party] = National Bank; National Party
[ORG Samsung Electronics], [ORG Samsung], [ORG Samsung Heavy Industries]
= Samsung Electronics; "; Samsung Heavy Industries
[ORG Party] and [ORG Party] = Party; "
[ORG Labour Party], [ORG Green Party], the [ORG Party] = Labour Party; Green Party; Party
[ORG European Commission] and the [ORG Commission] = European Commission; "
[LOC Gulf of Mexico] and [ORG GM] = Gulf of Mexico; GM
[PER Kit Park] and [ORG KP] = Kit Park; KP
[ORG NASA] and [ORG National Aeronautics and Space Administration]
= National Aeronautics and Space Administration; "
[ORG Korean People's Army] and [ORG KPA] = Korean People's Army; "
[ORG Centers for Disease Control and Prevention] and [ORG CDC]
= Centers for Disease Control and Prevention; "
[ORG Department of Defense] and [ORG DoD] = Department of Defense; "
[ORG Bank of America] and [ORG BoA] = Bank of America; "
[LOC Kennedy Space Center] and [ORG KSC] = Kennedy Space Center; "
[ORG Church of Qarth] and [ORG Qarth] = Church of Qarth; "
[ORG Central Bank of Iran] and [ORG Iran] = Central Bank of Iran; Iran
[ORG Pittsburgh Pirates] and [ORG Pirates] = Pittsburgh Pirates; "
[ORG Johnson & Johnson] and [ORG Johnson and Johnson] = Johnson & Johnson; "
[ORG University of Texas at Austin] and [ORG University of Texas Austin] = University of Texas at Austin; "
[ORG University of Oslo] and [ORG University of Bergen] = University of Oslo; University of Bergen
[ORG Department of Labor] and [ORG Labor Department] = Department of Labor; "
[ORG Foreign Ministry] and [ORG Ministry of Foreign Affairs] = Ministry of Foreign Affairs; "
[ORG Ministry of Defense] and [ORG Defence Ministry] = Ministry of Defense; "
[ORG U.S. Department of State] and [ORG State Department] = U.S. Department of State; "
[ORG AT&T Inc.] and [ORG AT&T] and [ORG IBM] and [ORG IBM Corp.] = AT&T Inc.; "; IBM Corp.; "
[ORG Apple Inc.], [ORG Apple] and [ORG Apple Music] = Apple Inc.; "; Apple Music
[ORG Saudi Aramco] and [ORG Aramco] = Saudi Aramco; "
[ORG Us] and [ORG United States] = Us; United States
[ORG Belgium] and the [ORG Belgians] = Belgium; "
[ORG UN], [ORG U.N.] and [ORG United Nations] = United Nations; "; "
[ORG EU] and the [ORG European Union] = European Union; "
[ORG Al-Jazeera] and [ORG Al Jazeera] = Al Jazeera; "
[ORG Hizbollah] and [ORG Hezbollah] = Hezbollah; "
"""
"""Names of organisations."""

PLACES = """
[LOC U.S.], [LOC United States], [LOC America], [LOC US], [LOC USA] = United States; "; "; "; "
[LOC UK] and [LOC Britain] and [LOC United Kingdom] = United Kingdom; "; "
[LOC UAE] and [LOC United Arab Emirates] = United Arab Emirates; "
[LOC KYIV] and [LOC Kyiv] and [LOC Kiev] = Kyiv; "; "
[LOC New York] and [LOC New York City] = New York City; "
[LOC Oklahoma] and [LOC Oklahoma City] = Oklahoma; Oklahoma City
[LOC Mount Fuji] and [LOC Mt. Fuji] = Mount Fuji; "
[LOC St. Petersburg] and [LOC Saint Petersburg] = St. Petersburg; "
[LOC Falkland Islands] and [LOC Falklands] = Falkland Islands; "
[LOC Niger] and [LOC Nigeria] = Niger; Nigeria
[LOC Iran] and [LOC Iraq] = Iran; Iraq
[LOC Azerbaijan] and [NORP Azerbaijani] = Azerbaijan; Azerbaijani
[LOC North Korea] and [LOC South Korea] = North Korea; South Korea
[NORP Palestinians] and a [NORP Palestinian] = Palestinian; "
[NORP Danes] and [NORP Danish] = Danish; "
[NORP Sudanese] and [NORP South Sudanese] = Sudanese; South Sudanese
"""
"""Names of places and peoples."""

NATIONS = """
the [NORP Norwegian] [ORG Telenor] = Norwegian; Telenor
the [NORP Japanese] [ORG Ministry of Foreign Affairs] ([ORG MFA]), [NORP Azerbaijani] [ORG MFA]
= Japanese; Japanese Ministry of Foreign Affairs; "; Azerbaijani; Azerbaijani MFA
[ORG Japanese Ministry of Fisheries] ([ORG MOF]), [NORP South Korean] [ORG MOF], [ORG Japanese MOF]
= Japanese Ministry of Fisheries; "; South Korean; South Korean MOF; Japanese Ministry of Fisheries
[ORG French Football Federation], [ORG German Football Federation]
= French Football Federation; German Football Federation
[ORG French Navy], [ORG Indian Navy], the [ORG Navy] = French Navy; Indian Navy; Navy
"""
"""Organisations of several nations."""


def cases(table: str) -> list[tuple[str, list[str]]]:
    """Return each marked text and the entities it expects; a ditto mark is the entity before."""
    found = []
    for line in table.strip().replace("\n= ", " = ").splitlines():
        text, _, expected = line.partition(" = ")
        names: list[str] = []
        for name in expected.split("; "):
            names.append(names[-1] if name == '"' else name)
        found.append((text, names))
    return found
