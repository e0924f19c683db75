"""Names that the gazetteer's sources do not have: world bodies, well-known organisations, regions."""

from __future__ import annotations

from store.entities.wordlists import phrases

REGIONS = phrases(
    """
    Africa;Asia;Europe;Oceania;Antarctica;Americas;Middle East;Near East;Far East;Caucasus;South Caucasus
    North Caucasus;Central Asia;Southeast Asia;South Asia;East Asia;Northeast Asia;Eastern Europe
    Western Europe;Central Europe;Northern Europe;Southern Europe;Latin America;South America
    North America;Central America;Caribbean;Balkans;Scandinavia;Baltics;Horn of Africa;West Africa
    East Africa;North Africa;Southern Africa;Central Africa;Sub-Saharan Africa;Sahel;Sahara;Persian Gulf
    Mediterranean;Red Sea;Black Sea;Caspian Sea;Caspian;South China Sea;East China Sea;Arabian Sea
    Indian Ocean;Pacific;Atlantic;Pacific Ocean;Atlantic Ocean;Arctic;Arctic Ocean;Amazon;Nile;Himalayas
    Alps;Andes;Rockies;Siberia;Levant;Maghreb;Iberia;Silicon Valley;Wall Street;Capitol Hill
    Strait of Hormuz;Suez Canal;Panama Canal;Golan Heights;Donbas;Sinai;Balochistan;Baluchistan;Punjab
    Bengal;Kurdistan;Indo-Pacific;Asia-Pacific;Midwest;New England;Mediterranean Sea;Adriatic;Aegean
    Danube;Rhine;Volga;Mekong;Ganges;Euphrates;Tigris;Thames;Mississippi River;Gulf Coast;Gulf of Mexico
    Eurasia;Crimea;Chechnya;Dagestan;Ingushetia;Tatarstan;Bashkortostan;North Ossetia;South Ossetia
    Abkhazia;Transnistria;Nagorno-Karabakh;Karabakh;Nagorno Karabakh;Zangezur;Nakhchivan;Adjara;Kashmir
    Jammu;Tibet;Xinjiang;Inner Mongolia;Manchuria;Guangdong;Sichuan;Yunnan;Fujian;Hunan;Hubei;Henan;Hebei
    Shandong;Shanxi;Shaanxi;Zhejiang;Jiangsu;Jiangxi;Guangxi;Guizhou;Gansu;Qinghai;Hainan;Liaoning
    Gaza Strip;Gaza;West Bank;Darfur;Somaliland;Puntland;Ogaden;Tigray;Katanga;Kivu;North Kivu;South Kivu
    Casamance;Cabinda;Western Sahara;Zanzibar;Transvaal;Natal;KwaZulu-Natal;Gauteng;Aceh;Java;Sumatra;Bali
    Borneo;Sulawesi;Papua;West Papua;Mindanao;Luzon;Kerala;Gujarat;Rajasthan;Bihar;Assam;Tamil Nadu
    Karnataka;Maharashtra;Uttar Pradesh;Andhra Pradesh;Madhya Pradesh;Odisha;Orissa;Manipur;Nagaland
    Haryana;Jharkhand;Chhattisgarh;Telangana;West Bengal;Goa;Sindh;Khyber Pakhtunkhwa;North Waziristan
    South Waziristan;Waziristan;Helmand;Anbar;Kunar;Uruzgan;Nangarhar;Khorasan;Anatolia;Thrace;Macedonia
    Transylvania;Moldavia;Galicia;Catalonia;Andalusia;Basque Country;Castile;Aragon;Normandy;Brittany
    Provence;Burgundy;Alsace;Lorraine;Champagne;Bavaria;Saxony;Prussia;Westphalia;Hesse;Tyrol;Tuscany
    Lombardy;Sicily;Sardinia;Corsica;Crete;Umbria;Piedmont;Calabria;Veneto;Silesia;Bohemia;Moravia
    Pomerania;Flanders;Wallonia;Brabant;Holland;Jutland;Lapland;Karelia;England;Scotland;Wales;Ulster
    Northern Ireland;Cornwall;Yorkshire;Lancashire;Kent;Essex;Sussex;Surrey;Devon;Somerset;Dorset;Norfolk
    Suffolk;Cumbria;Hampshire;Oxfordshire;Cambridgeshire;Lincolnshire;Derbyshire;Nottinghamshire
    Staffordshire;Warwickshire;Gloucestershire;Ontario;Quebec;Québec;British Columbia;Alberta;Manitoba
    Saskatchewan;Nova Scotia;New Brunswick;Newfoundland;Labrador;Yukon;Nunavut;Prince Edward Island
    New South Wales;Queensland;Tasmania;Western Australia;South Australia;Northern Territory;Washington
    Washington, D.C.;Washington D.C.;Washington DC;D.C.;New York;New York City;Manhattan;Brooklyn;Harlem
    Hollywood;Bronx;Queens;Staten Island;Long Island;Broadway;Beverly Hills;Chiapas;Oaxaca;Sinaloa;Jalisco
    Chihuahua;Sonora;Tamaulipas;Patagonia;Okinawa;Hokkaido;Kyushu;Honshu;Shikoku;Sakhalin;Kamchatka
    Kuril Islands;Falkland Islands;Canary Islands;Azores;Madeira;Guantanamo Bay;Guantanamo;Chernobyl
    Fukushima;Srebrenica;Abu Ghraib;Tora Bora;Earth;Mars;The Hague;Hague;Soviet Union;USSR;Yugoslavia
    Czechoslovakia;Zaire;Rhodesia;East Germany;West Germany;Ottoman Empire;Roman Empire;British Empire
    Holy Land;Palestinian territories;Occupied Territories;Kiev;Kharkov;Odessa;Bombay;Calcutta;Madras
    Saigon;Rangoon;Peking;Canton;Mecca;Medina;Bethlehem;Nazareth;Naples;Petrograd;Leningrad;Constantinople
    Jerusalem;East Jerusalem;Nablus;Tyre;Sidon;Fallujah;Baquba;Tal Afar;Samarra;Karbala;Lugansk;Donetsk
    Pearl Harbor;Stepanakert;Khankendi;Tskhinvali;Sukhumi;Tiraspol;Lhasa;Urumqi;Bangalore;Kinshasa
    Brazzaville;St. Petersburg;Saint Petersburg;Ivory Coast;Burma;Swaziland;Timor;East Timor;Vatican
    Holy See;Bosnia;Herzegovina;Bosnia-Herzegovina;Britain;Great Britain;Korea;Republic of Korea
    Republic of Ireland;America;United States of America;United States;Turkey;Palestine;Congo;Macau
    Hong Kong;Democratic Republic of Congo;Democratic Republic of the Congo;Republic of Congo
    Czech Republic;Cabo Verde;Russian Federation;People's Republic of China;Austria-Hungary
    Serbia-Montenegro;Republic of China;Islamic Republic of Iran;Union of Soviet Socialist Republics;Chaco
    Gran Chaco;Sahel Region;Great Lakes;Lake Victoria;Lake Chad;Bay of Bengal;Gulf of Aden;Gulf of Guinea
    Baltic Sea;North Sea;Dead Sea;Sea of Japan;Yellow Sea;Aral Sea;Bering Sea;Caribbean Sea
    English Channel;Strait of Malacca;Bosporus;Bosphorus;Dardanelles;Isle of Wight;Fergana Valley
    Ferghana Valley;Panjshir Valley;Swat Valley;Bekaa Valley;Jordan Valley;Rift Valley;Gulf
    """
)
"""Continents, seas, regions, former countries, older and English names of cities."""

SHORT_COUNTRIES = phrases(
    """
    U.S.;US;USA;U.S.A.;U.S;UK;U.K.;UAE;U.A.E.;DRC;PRC;GDR;DPRK;ROK
    """
)
"""Abbreviations of countries."""

ORGANISATIONS = phrases(
    """
    UN;U.N.;EU;E.U.;NATO;OPEC;ASEAN;APEC;OSCE;OECD;IMF;IAEA;WTO;WHO;UNESCO;UNICEF;UNHCR;FAO;AU;A.U.;CIS
    ECOWAS;SADC;IGAD;OAS;OIC;SCO;BRICS;NAFTA;FIFA;UEFA;IOC;NBA;NFL;NHL;MLB;NCAA;FIA;CIA;FBI;NSA;KGB;FSB
    MI5;MI6;NASA;ESA;FDA;EPA;SEC;FCC;FEMA;IRS;GSA;BBC;CNN;NBC;CBS;ABC;PBS;NPR;MTV;HBO;ESPN;VOA;AFP;AP;UPI
    TASS;DPA;IBM;BP;GM;BMW;AT&T;MIT;UCLA;PLO;IRA;ETA;FARC;PKK;ISIS;ISIL;GOP;NAACP;ACLU;Reuters;Xinhua
    Interfax;Bloomberg;Al Jazeera;Al-Jazeera;al-Jazeera;Al Arabiya;Al-Arabiya;Agence France-Presse
    Associated Press;Itar-Tass;Kyodo;Yonhap;Anadolu;Deutsche Welle;Der Spiegel;Le Monde;Le Figaro;El Pais
    El País;La Repubblica;Haaretz;Izvestia;Pravda;Kommersant;Financial Times;New York Times
    Washington Post;Wall Street Journal;Los Angeles Times;Newsweek;Time magazine;Rolling Stone;Billboard
    United Nations;European Union;World Bank;African Union;Arab League;League of Nations;Red Cross
    Red Crescent;Amnesty International;Amnesty;Greenpeace;Oxfam;Interpol;Save the Children
    Doctors Without Borders;Reporters Without Borders;Human Rights Watch;Voice of America
    Radio Free Europe;Joint Chiefs of Staff;Air Force;Homeland Security;Committee to Protect Journalists
    White House;Pentagon;Kremlin;Congress;Senate;House of Representatives;House of Commons;House of Lords
    Knesset;Duma;State Duma;Bundestag;Downing Street;Capitol;Supreme Court;High Court;Constitutional Court
    Security Council;General Assembly;National Assembly;Federal Reserve;National Guard;Coast Guard
    Parliament;Peace Corps;Smithsonian;Scotland Yard;Whitehall;Elysee;Politburo;Likud;Kadima;Fatah;Hamas
    Hezbollah;Hizbollah;Taliban;Taleban;al-Qaida;Al-Qaida;al-Qaeda;Al-Qaeda;Al Qaeda;al Qaeda;Boko Haram
    al-Shabab;Al-Shabaab;al-Shabaab;Islamic State;Islamic Jihad;Muslim Brotherhood;Janjaweed
    Lashkar-e-Taiba;Jaish-e-Mohammed;Abu Sayyaf;Jemaah Islamiyah;Ku Klux Klan;Mafia;Mossad;Shin Bet
    Solidarity;Tamil Tigers;Tamil Tiger;Falun Gong;Labour;Labor;Tories;Sinn Fein;Sinn Féin;Fianna Fáil
    Fine Gael;Sandinistas;Khmer Rouge;Ba'ath Party;Google;Microsoft;Apple;Amazon.com;Facebook;Twitter
    YouTube;Yahoo;Intel;Nokia;Sony;Samsung;Toyota;Honda;Nissan;Hyundai;Ford;Chrysler;Boeing;Airbus
    Lockheed Martin;Northrop Grumman;Halliburton;Enron;Exxon;ExxonMobil;Exxon Mobil;Chevron;Shell
    Royal Dutch Shell;Gazprom;Rosneft;Lukoil;Yukos;Petrobras;Total;Statoil;Equinor;Eni;Repsol;Siemens
    Volkswagen;Daimler;Mercedes-Benz;Porsche;Renault;Peugeot;Citroen;Fiat;Philips;Nestle;Unilever;Pfizer
    Merck;Novartis;Roche;Bayer;AstraZeneca;GlaxoSmithKline;Walmart;Wal-Mart;McDonald's;Starbucks;Coca-Cola
    Pepsi;PepsiCo;Nike;Adidas;Disney;Walt Disney;Warner Bros.;Universal;Paramount;MGM;Columbia Records;EMI
    Atlantic Records;Goldman Sachs;Morgan Stanley;JPMorgan;Citigroup;Citibank;Barclays;HSBC;Deutsche Bank
    UBS;Credit Suisse;Lehman Brothers;Moody's;Standard & Poor's;Nasdaq;NASDAQ;Dell;Oracle;Cisco;Motorola
    Ericsson;Huawei;Alibaba;Tencent;Netflix;Tesla;Uber;SpaceX;OpenAI;eBay;Wikimedia Foundation
    General Motors;General Electric;Air France;British Airways;Lufthansa;Qantas;Aeroflot;Nintendo;Sega
    Atari;Real Madrid;Manchester United;Liverpool FC;Arsenal;Chelsea;Juventus;AC Milan;Inter Milan
    Bayern Munich;Ajax;Barcelona FC;Celtic;Mercosur;Group of Eight;Harvard;Harvard University;Yale
    Princeton;Stanford;Oxford University;Cambridge University;Sorbonne;Moody's Investors Service;Beatles
    Rolling Stones;Pink Floyd;Led Zeppelin;Labour Party;Conservative Party;Bank of England;Bank of America
    People's Liberation Army;Central Committee;Holy Synod;Commonwealth of Independent States
    """
)
"""Organisations that no rule would recognise, or whose words mislead."""
