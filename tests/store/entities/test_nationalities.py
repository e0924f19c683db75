"""Every member of the United Nations has its people."""

from __future__ import annotations

from store.entities.gazetteer import COUNTRY, fold, gazetteer
from store.entities.nationalities import DEMONYMS, GROUPS, NATIONALITIES, PLURALS
from store.entities.pipeline import annotate
from store.entities.rules import RuleEngine

MEMBERS = """
Afghanistan;Albania;Algeria;Andorra;Angola;Antigua and Barbuda;Argentina;Armenia;Australia;Austria
Azerbaijan;Bahamas;Bahrain;Bangladesh;Barbados;Belarus;Belgium;Belize;Benin;Bhutan;Bolivia
Bosnia and Herzegovina;Botswana;Brazil;Brunei;Bulgaria;Burkina Faso;Burundi;Cambodia;Cameroon;Canada
Cape Verde;Central African Republic;Chad;Chile;China;Colombia;Comoros;Congo;Costa Rica;Croatia;Cuba
Cyprus;Czechia;Democratic Republic of the Congo;Denmark;Djibouti;Dominica;Dominican Republic;Ecuador
Egypt;El Salvador;Equatorial Guinea;Eritrea;Estonia;Eswatini;Ethiopia;Fiji;Finland;France;Gabon;Gambia
Georgia;Germany;Ghana;Greece;Grenada;Guatemala;Guinea;Guinea-Bissau;Guyana;Haiti;Honduras;Hungary;Iceland
India;Indonesia;Iran;Iraq;Ireland;Israel;Italy;Ivory Coast;Jamaica;Japan;Jordan;Kazakhstan;Kenya;Kiribati
Kuwait;Kyrgyzstan;Laos;Latvia;Lebanon;Lesotho;Liberia;Libya;Liechtenstein;Lithuania;Luxembourg;Madagascar
Malawi;Malaysia;Maldives;Mali;Malta;Marshall Islands;Mauritania;Mauritius;Mexico;Micronesia;Moldova
Monaco;Mongolia;Montenegro;Morocco;Mozambique;Myanmar;Namibia;Nauru;Nepal;Netherlands;New Zealand
Nicaragua;Niger;Nigeria;North Korea;North Macedonia;Norway;Oman;Pakistan;Palau;Panama;Papua New Guinea
Paraguay;Peru;Philippines;Poland;Portugal;Qatar;Romania;Russia;Rwanda;Saint Kitts and Nevis;Saint Lucia
Saint Vincent and the Grenadines;Samoa;San Marino;Sao Tome and Principe;Saudi Arabia;Senegal;Serbia
Seychelles;Sierra Leone;Singapore;Slovakia;Slovenia;Solomon Islands;Somalia;South Africa;South Korea
South Sudan;Spain;Sri Lanka;Sudan;Suriname;Sweden;Switzerland;Syria;Tajikistan;Tanzania;Thailand
Timor-Leste;Togo;Tonga;Trinidad and Tobago;Tunisia;Turkey;Turkmenistan;Tuvalu;Uganda;Ukraine
United Arab Emirates;United Kingdom;United States;Uruguay;Uzbekistan;Vanuatu;Venezuela;Vietnam;Yemen
Zambia;Zimbabwe
"""
"""The members by their short English names, from the list of the United Nations."""

COUNTRIES = MEMBERS.strip().replace("\n", ";").split(";")


def test_there_are_193_members() -> None:
    assert len(set(COUNTRIES)) == 193


def test_members_have_people_and_a_place() -> None:
    for country in COUNTRIES:
        assert NATIONALITIES[country], country
        assert set(NATIONALITIES[country]) <= DEMONYMS, country
        assert gazetteer().flags(fold(country)) & COUNTRY, country


def test_members_are_found_in_a_sentence() -> None:
    engine = RuleEngine()
    for country in COUNTRIES:
        text = f"They said {country} signed it, and one {NATIONALITIES[country][0]} minister left."
        found = {(mention.text, mention.type) for mention in annotate(text, engine)}
        assert {(country, "LOC"), (NATIONALITIES[country][0], "NORP")} <= found, country


def test_plurals() -> None:
    assert PLURALS["Palestinians"] == "Palestinian"
    assert PLURALS["Frenchmen"] == "Frenchman"
    assert "Philippines" not in PLURALS
    assert "Laos" not in DEMONYMS
    assert "Chineses" not in DEMONYMS
    assert not GROUPS & set(NATIONALITIES)
