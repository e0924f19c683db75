"""Nationalities of the world's countries, and other groups of people."""

from __future__ import annotations

_TABLE = """
Afghanistan: Afghan
Albania: Albanian
Algeria: Algerian
Andorra: Andorran
Angola: Angolan
Antigua and Barbuda: Antiguan Barbudan
Argentina: Argentine Argentinian Argentinean
Armenia: Armenian
Australia: Australian Aussie
Austria: Austrian
Azerbaijan: Azerbaijani Azeri
Bahamas: Bahamian
Bahrain: Bahraini
Bangladesh: Bangladeshi
Barbados: Barbadian Bajan
Belarus: Belarusian Belarussian
Belgium: Belgian
Belize: Belizean
Benin: Beninese
Bhutan: Bhutanese
Bolivia: Bolivian
Bosnia and Herzegovina: Bosnian Herzegovinian
Botswana: Botswanan Motswana Batswana
Brazil: Brazilian
Brunei: Bruneian
Bulgaria: Bulgarian
Burkina Faso: Burkinabe Burkinabé
Burundi: Burundian
Cambodia: Cambodian
Cameroon: Cameroonian
Canada: Canadian
Cape Verde: Verdean
Central African Republic: Central_African
Chad: Chadian
Chile: Chilean
China: Chinese
Colombia: Colombian
Comoros: Comorian Comoran
Congo: Congolese
Costa Rica: Costa_Rican
Croatia: Croatian Croat
Cuba: Cuban
Cyprus: Cypriot
Czechia: Czech
Democratic Republic of the Congo: Congolese
Denmark: Danish Dane
Djibouti: Djiboutian
Dominica: Dominican
Dominican Republic: Dominican
Ecuador: Ecuadorian Ecuadorean Ecuadoran
Egypt: Egyptian
El Salvador: Salvadoran Salvadorian Salvadorean
Equatorial Guinea: Equatoguinean Equatorial_Guinean
Eritrea: Eritrean
Estonia: Estonian
Eswatini: Swazi Emaswati
Ethiopia: Ethiopian
Fiji: Fijian
Finland: Finnish Finn
France: French Frenchman Frenchwoman
Gabon: Gabonese
Gambia: Gambian
Georgia: Georgian
Germany: German
Ghana: Ghanaian Ghanian
Greece: Greek
Grenada: Grenadian
Guatemala: Guatemalan
Guinea: Guinean
Guinea-Bissau: Bissau-Guinean
Guyana: Guyanese
Haiti: Haitian
Honduras: Honduran
Hungary: Hungarian
Iceland: Icelandic Icelander
India: Indian
Indonesia: Indonesian
Iran: Iranian
Iraq: Iraqi
Ireland: Irish Irishman Irishwoman
Israel: Israeli
Italy: Italian
Ivory Coast: Ivorian
Jamaica: Jamaican
Japan: Japanese
Jordan: Jordanian
Kazakhstan: Kazakh Kazakhstani
Kenya: Kenyan
Kiribati: I-Kiribati
Kuwait: Kuwaiti
Kyrgyzstan: Kyrgyz Kyrgyzstani
Laos: Lao Laotian
Latvia: Latvian
Lebanon: Lebanese
Lesotho: Basotho Mosotho
Liberia: Liberian
Libya: Libyan
Liechtenstein: Liechtensteiner
Lithuania: Lithuanian
Luxembourg: Luxembourger Luxembourgish
Madagascar: Malagasy
Malawi: Malawian
Malaysia: Malaysian
Maldives: Maldivian
Mali: Malian
Malta: Maltese
Marshall Islands: Marshallese
Mauritania: Mauritanian
Mauritius: Mauritian
Mexico: Mexican
Micronesia: Micronesian
Moldova: Moldovan
Monaco: Monegasque Monacan
Mongolia: Mongolian Mongol
Montenegro: Montenegrin
Morocco: Moroccan
Mozambique: Mozambican
Myanmar: Burmese
Namibia: Namibian
Nauru: Nauruan
Nepal: Nepalese Nepali
Netherlands: Dutch Dutchman Dutchwoman
New Zealand: New_Zealander Kiwi
Nicaragua: Nicaraguan
Niger: Nigerien
Nigeria: Nigerian
North Korea: North_Korean
North Macedonia: Macedonian North_Macedonian
Norway: Norwegian
Oman: Omani
Pakistan: Pakistani
Palau: Palauan
Panama: Panamanian
Papua New Guinea: Papuan Papua_New_Guinean
Paraguay: Paraguayan
Peru: Peruvian
Philippines: Filipino Filipina Philippine
Poland: Polish Pole
Portugal: Portuguese
Qatar: Qatari
Romania: Romanian
Russia: Russian
Rwanda: Rwandan
Saint Kitts and Nevis: Kittitian Nevisian
Saint Lucia: Saint_Lucian St._Lucian
Saint Vincent and the Grenadines: Vincentian
Samoa: Samoan
San Marino: Sammarinese
Sao Tome and Principe: São_Toméan Sao_Tomean
Saudi Arabia: Saudi Saudi_Arabian
Senegal: Senegalese
Serbia: Serbian Serb
Seychelles: Seychellois
Sierra Leone: Sierra_Leonean
Singapore: Singaporean
Slovakia: Slovak Slovakian
Slovenia: Slovenian Slovene
Solomon Islands: Solomon_Islander
Somalia: Somali
South Africa: South_African
South Korea: South_Korean Korean
South Sudan: South_Sudanese
Spain: Spanish Spaniard
Sri Lanka: Sri_Lankan
Sudan: Sudanese
Suriname: Surinamese
Sweden: Swedish Swede
Switzerland: Swiss
Syria: Syrian
Tajikistan: Tajik Tajikistani
Tanzania: Tanzanian
Thailand: Thai
Timor-Leste: Timorese East_Timorese
Togo: Togolese
Tonga: Tongan
Trinidad and Tobago: Trinidadian Tobagonian
Tunisia: Tunisian
Turkey: Turkish Turk
Turkmenistan: Turkmen
Tuvalu: Tuvaluan
Uganda: Ugandan
Ukraine: Ukrainian
United Arab Emirates: Emirati
United Kingdom: British Briton
United States: American
Uruguay: Uruguayan
Uzbekistan: Uzbek Uzbekistani
Vanuatu: Ni-Vanuatu
Venezuela: Venezuelan
Vietnam: Vietnamese
Yemen: Yemeni
Zambia: Zambian
Zimbabwe: Zimbabwean
Taiwan: Taiwanese
Palestine: Palestinian
Kosovo: Kosovar Kosovan
England: English Englishman Englishwoman
Scotland: Scottish Scot Scotsman
Wales: Welsh Welshman
Greenland: Greenlandic Greenlander
Puerto Rico: Puerto_Rican
Tibet: Tibetan
"""

_GROUPS = """
Arab Kurdish Kurd Jewish Jew Muslim Moslem Islamic Islamist Christian Catholic Protestant Orthodox Anglican
Hindu Buddhist Sikh Sunni Shiite Shi'ite Shia Shi'a Alawite Druze Yazidi Mormon Methodist Baptist Lutheran
Presbyterian Coptic Copt Sufi Salafi Wahhabi Baha'i Evangelical Jesuit Hutu Tutsi Zulu Xhosa Yoruba Igbo
Hausa Fulani Pashtun Pushtun Hazara Baloch Baluch Punjabi Sindhi Bengali Tamil Sinhalese Kashmiri Uyghur
Uighur Rohingya Karen Kachin Han Hmong Chechen Tatar Cossack Ingush Ossetian Abkhaz Abkhazian Dagestani
Circassian Basque Catalan Flemish Walloon Breton Corsican Galician Sicilian Bavarian Gypsy Roma Romani Sami
Maori Aboriginal Inuit Navajo Cherokee Apache Hispanic Latino Latina African European Asian Eurasian
Caucasian Scandinavian Nordic Balkan Baltic Slavic Slav Western Westerner Soviet Yugoslav Czechoslovak
Ottoman Byzantine Roman Persian Mongol Prussian Darfuri Republican Democrat Democratic Communist Maoist
Marxist Leninist Nazi Fascist Zionist Ba'athist Baathist Sandinista Peronist Tuareg Berber Amazigh Bedouin
Oromo Amhara Tigrayan Dinka Nuer Kikuyu Luo Maasai Ashanti Mapuche Quechua Aymara Maya Mayan Aztec Inca
Hawaiian Alaskan Texan Californian Floridian Polynesian Melanesian Levantine Crimean Siberian Latin_American
South_American North_American Central_American Southeast_Asian South_Asian East_Asian Central_Asian
West_African East_African North_African African-American Afro-American Anglo-Saxon Eastern_European
Western_European Central_European Middle_Eastern Roman_Catholic Bosnian_Serb Bosnian_Croat Bosniak Afrikaner
Creole Sahrawi Papuan Bougainvillean Kanak Māori
"""


def _read() -> dict[str, tuple[str, ...]]:
    table = {}
    for line in _TABLE.strip().splitlines():
        country, forms = line.split(": ")
        table[country] = tuple(form.replace("_", " ") for form in forms.split())
    return table


NATIONALITIES: dict[str, tuple[str, ...]] = _read()
"""Country to the words for its people, singular; every member of the United Nations is here."""

GROUPS: frozenset[str] = frozenset(word.replace("_", " ") for word in _GROUPS.split())
"""Ethnic, religious, political and regional groups, singular."""

SINGULARS: frozenset[str] = GROUPS | {form for forms in NATIONALITIES.values() for form in forms}
"""Every nationality and group, singular."""


def _plural(word: str) -> str | None:
    if word.endswith(("ese", "ish", "ch", "ss", "s", "Islamic", "Jewish")):
        return None
    if word.endswith("man"):
        return word[:-3] + "men" if word.endswith(("shman", "chman", "tsman")) else word + "s"
    return word + "s"


PLURALS: dict[str, str] = {
    plural: word
    for word in sorted(SINGULARS)
    if (plural := _plural(word)) and plural not in SINGULARS and plural not in NATIONALITIES
}
"""Plural to singular."""

DEMONYMS: frozenset[str] = SINGULARS | frozenset(PLURALS)
"""Every form, singular and plural."""
