"""First names of the world beyond the United States Census, written for the gazetteer."""

from __future__ import annotations

from store.entities.wordlists import words

WORLD = """
Abbas Abdallah Abdel Abdelaziz Abdoulaye Abdul Abdulaziz Abdulla Abdullah Abdullahi Abdurrahman Abu Adel
Adnan Ahmad Ahmed Ahmet Ahsan Akbar Akram Ali Aliyu Allah Alaa Amadou Amina Aminata Amir Amr Anwar Asif Asma
Atef Ayatollah Ayman Aziz Aziza Badr Baha Bashar Bashir Bilal Boubacar Ebrahim Emad Esmail Fadi Fadel Fahd
Faisal Farah Farid Farooq Fatima Fatou Fawzi Fayez Fouad Ghassan Habib Hadi Hafez Haider Hakim Hamad Hamdi
Hamid Hani Haruna Hasan Hashim Hassan Hatem Haya Hisham Hosni Hussain Hussein Huda Husni Ibrahim Ibrahima
Idris Ihsan Ilham Imad Imran Iqbal Ismail Issa Iyad Jabir Jaber Jalal Jamil Javed Jawad Kamal Karim Khaled
Khalid Khalifa Khalil Khadija Laila Latif Leila Mahamadou Mahamat Mahdi Mahmoud Mahmud Mahmut Majid Malik
Mamadou Mamdouh Mansour Mariam Marwan Maryam Masoud Mehdi Mehmet Mehmood Moammar Mohamed Mohammad Mohammed
Mohamud Mohsen Mona Moqtada Mostafa Moussa Muammar Muhammad Muhammadu Mukhtar Munir Murad Murat Musa Mustafa
Mustapha Muqtada Nabil Nadia Naji Nasser Nasir Nawaf Nawaz Nayef Nizar Noor Nouri Nuri Omar Osama Osman
Ousmane Parvez Pervez Qasim Qais Rafiq Rafik Rahim Rajab Rami Rania Rashid Recep Reza Riad Riyad Saad Sadiq
Saddam Saeb Saeed Said Salah Salam Saleh Salim Salman Sami Samir Samira Sanjar Saud Sayed Seyed Shahid
Shaukat Sheikh Suleiman Sultan Syed Tahir Talal Tareq Tariq Tawfiq Usama Usman Wael Walid Waleed Yahya Yasir
Yasser Yassin Younis Yousef Youssef Yusuf Zahra Zaid Zainab Zakaria Zalmay Zayed Ziad Zubair Hafiz Gholam
Gul Mullah Burhanuddin Hamida Farouk Aleksandar Aleksander Aleksandr Aleksei Aleksey Alexei Alexey Anatoly
Andrei Andrej Andrey Andrius Andrzej Arkady Arsen Arseny Artur Bogdan Boguslaw Bohdan Boris Borislav Branko
Czeslaw Daniil Darius Denys Dimitar Dimitri Dmitri Dmitry Dmytro Donald Dusan Eduard Elena Evgeny Fyodor
Galina Gennady Georgi Georgy Grigory Grzegorz Igor Ilya Iosif Irena Irina Iryna Iulia Ivan Ivana Ivica Ivo
Jacek Jadranka Jan Jakub Janez Janusz Jaroslaw Jelena Jerzy Jiri Jovan Jozef Katarzyna Kirill Kiril Klara
Konstantin Krzysztof Lech Leonid Lidia Ljubo Lubomir Lyudmila Maciej Magdalena Maksim Marek Maria Mariusz
Marko Mateusz Matej Maxim Mikhail Mikheil Mikola Milan Milica Milorad Milos Miloš Miroslav Mladen Mykola
Nadezhda Natalia Natalya Nikita Nikola Nikolai Nikolay Oleg Oleh Oleksandr Oleksiy Olena Oksana Olga Ondrej
Pavel Pavlo Pawel Petar Petr Petro Piotr Radoslaw Radovan Ramzan Ratko Roman Ruslan Rustam Sasha Sergei
Sergey Serhiy Slobodan Slobodanka Stanislav Stanislaw Svetlana Taras Tadeusz Tatiana Tatyana Timur Tomasz
Tomislav Vaclav Václav Vadim Valentin Valentina Valery Vasil Vasily Vesna Viktor Viktoria Vitali Vitaly Vlad
Vladimir Vladislav Vojislav Volodymyr Vyacheslav Wlodzimierz Wojciech Yaroslav Yegor Yevgeny Yulia Yuliya
Yuri Yury Zbigniew Zdravko Zeljko Zoran Alberto Alejandra Alejandro Alfonso Alonso Alvaro Álvaro Ana Andrea
Andreas Andrés Angel Ángel Antonio Arturo Augusto Beatriz Benito Bernardo Camila Camilo Carlo Carlos Carmen
Catalina Cesar César Claudio Cristian Cristina Daniela Diego Domingo Dolores Eduardo Emiliano Emilio Enrique
Enzo Ernesto Esteban Evo Ezequiel Fabio Federico Felipe Fernanda Fernando Fidel Filippo Francesca Francesco
Francisco Franco Gabriel Gabriela Germán Gerardo Gianni Giorgio Giovanni Giulio Giuseppe Gonzalo Graciela
Guillermo Gustavo Hector Héctor Hernan Horacio Hugo Ignacio Ines Inés Isabel Jacinto Jaime Javier Joao João
Joaquin Joaquín Jorge Jose José Joseu Juan Juana Julio Julián Lorenzo Luca Lucia Lucía Lucio Luigi Luis
Luisa Luiz Manuel Manuela Marcela Marcelo Marco Marcos Mariana Mariano Mario Martín Massimo Mateo Matías
Mauricio Maurizio Mauro Miguel Monica Nestor Néstor Nicanor Nicolás Nicolas Octavio Ollanta Orlando Oscar
Pablo Paolo Patricio Paulo Pedro Pietro Pilar Rafael Ramiro Ramon Ramón Raul Raúl Renato Ricardo Roberto
Rocío Rodrigo Rogelio Romano Rosa Rubén Salvador Salvatore Santiago Sebastián Sergio Silvia Silvio Simón
Sofía Susana Teresa Thiago Tiago Tomas Tomás Umberto Valeria Vicente Victor Víctor Vincenzo Violeta Virgilio
Ximena Yolanda Agnès Alain Albrecht Alexandre Alois Anders Andre André Angela Anke Anja Annika Arend Armin
Arne Arnaud Asbjorn Astrid Axel Baptiste Barbel Bart Beate Benoit Benoît Bernard Bernd Bert Birgit Bjorn
Björn Bodil Brigitte Britta Bruno Camille Carsten Caspar Cecilie Céline Christophe Claude Claudine Clemens
Cornelis Cyrille Didier Dieter Dietmar Dietrich Dirk Dominique Edgar Egil Egon Elke Elisabeth Émile Emmanuel
Erich Erik Ernst Etienne Étienne Eva Fabien Florian Francois François Françoise Frank Franz Frédéric
Frederik Friedrich Fritz Georg Georges Gérard Gerhard Gerd Gert Gilles Gisele Greta Guido Guillaume Gunnar
Günter Gunter Günther Gustav Hakan Hans Harald Heiko Heinrich Heinz Heike Helene Helga Helmut Hendrik Henri
Henrik Hervé Holger Horst Hubert Ilse Inge Ingrid Isabelle Jaap Jacques Jean Jean-Baptiste Jean-Claude
Jean-François Jean-Jacques Jean-Louis Jean-Luc Jean-Marie Jean-Paul Jean-Pierre Jens Jeroen Jérôme Joachim
Jochen Johan Johann Johannes Jonas Joop Joris Joschka Josef Jörg Jorgen Jürgen Jurgen Jutta Kai Karel Karin
Karl Karl-Heinz Karsten Katja Kees Kjell Klaus Knut Konrad Kristian Kurt Lars Laurent Leif Lena Lennart
Lionel Lothar Luc Lucien Ludwig Lutz Maarten Mads Magnus Manfred Marcel Margot Margrethe Mariann
Marie-Claude Marlene Marthe Mathieu Mathias Matthias Matthieu Maurice Mette Michel Michele Mikael Mikkel
Monique Morten Nadine Nicole Niels Nils Noël Odile Olaf Olav Ole Olivier Olof Oskar Otto Pascal Patrice Per
Petra Philippe Pierre Pieter Piet Pim Raymond Régis Reinhard Reinhold Rémy Renate Rene René Rolf Rudi Rudolf
Rupert Sabine Ségolène Serge Siegfried Sigmund Sigrid Simone Solveig Soren Søren Stefan Stéphane Sten Stig
Sven Svend Sylvie Tage Thierry Thilo Thomas Thorsten Tobias Torsten Trygve Ulf Ulla Ulrich Ursula Uwe
Valérie Viggo Vincent Walter Werner Wilhelm Willem Willy Wim Wolfgang Xavier Yves Yvonne Ban Wen Hu Jiang
Akihito Akira Akio Aiko Asuka Atsushi Ayumi Daisuke Eiji Emiko Fumio Goro Haruki Hideki Hideo Hiro Hiroaki
Hiroki Hiroko Hiroshi Hiroyuki Hisashi Ichiro Isao Jun Junichiro Junko Katsuya Kazuo Kazuya Keiko Keizo Ken
Kenichi Kenji Kenta Kiichi Koichi Koji Kunio Makiko Makoto Mariko Masahiro Masako Masato Mayumi Michiko
Minoru Naoki Naoko Naomi Naoto Naruhito Noboru Nobuo Noriko Osamu Ryo Ryota Ryuichi Sadako Satoshi Seiji
Shigeru Shinichi Shinji Shintaro Shinzo Shigeo Shoichi Shunichi Taizo Takashi Takeo Takeshi Taro Tatsuya
Tetsuya Tomoko Toshihiko Toshio Toshiro Tsutomu Yasuhiro Yasuo Yoichi Yoko Yoriko Yoshihide Yoshihiko Yoshio
Yoshiro Yuichi Yuji Yukio Yuko Yumi Yuriko Yutaka Zenko Hyun Ji-hoon Jae Myung-bak Moo-hyun Dae-jung
Geun-hye Jong-il Jong-un Kim Lee Park Choi Chung Kang Cho Yoon Moon Xi Li Wang Zhang Liu Chen Yang Huang
Zhao Wu Zhou Xu Sun Ma Zhu Guo Lin Luo Zheng Liang Xie Tang Deng Han Feng Cao Peng Zeng Xiao Tian Dong Pan
Yuan Cai Jia Yu Du Ye Cheng Wei Su Lu Ding Ren Yao Nguyen Tran Pham Phan Vu Vo Dang Bui Hoang Ngo Duong Ly
Aung San Suu Thein Than Min Htin Win Somchai Thaksin Abhisit Yingluck Surayud Prayut Hun Sam Norodom Susilo
Bambang Joko Megawati Jusuf Budi Agus Dewi Sri Ketut Wayan Made Mahathir Najib Datuk Aarav Abhishek Ajay
Ajit Akash Amit Amitabh Anil Anita Anjali Ankit Arjun Arun Arvind Ashok Asha Atal Balasaheb Bhagat Bharat
Chandra Chandrika Deepak Devendra Dinesh Ganesh Gautam Gopal Govind Harish Hari Indira Jagdish Jawaharlal
Jyoti Kamala Kapil Kiran Kishore Krishna Kumar Lakshmi Lal Mahatma Mahendra Mahesh Mahinda Manmohan Manoj
Meera Mohan Mukesh Narendra Naresh Natwar Navin Neha Nikhil Nirmala Nitin Pankaj Pradeep Prakash Pramod
Pranab Prasad Pratibha Priya Priyanka Rahul Raj Rajendra Rajesh Rajiv Rajnath Rakesh Ram Ramesh Ranil Ratan
Ravi Rohit Sachin Sandeep Sanjay Sarath Satish Shankar Sharad Shashi Shiv Shyam Sonia Subhash Sudhir Sunil
Suresh Sushma Uday Uma Velupillai Venkat Vijay Vikram Vinod Vishal Vivek Yash Benazir Zulfikar Khaleda Ziaur
Gyanendra Pushpa Girija Abiy Abiola Achmat Adama Adebayo Adewale Akinwumi Akosua Alassane Alpha Amara Ama
Ato Ayodele Babatunde Bakary Bingu Blaise Bola Chidi Chika Chinedu Chinua Chukwuemeka Daudi Desmond Dlamini
Ebele Ellen Emeka Emmerson Faure Folake Gbenga Girma Goodluck Hailemariam Haile Hifikepunye Idriss Ifeoma
Isaias Jakaya Jomo Joyce Juma Julius Kagiso Kenneth Kofi Kwabena Kwame Kwasi Laurent-Désiré Lansana Levy
Lindiwe Mwai Mandla Mengistu Meles Morgan Mswati Mugabe Musalia Mutua Mwangi Nana Nelson Ngozi Nkosazana
Njoroge Nomvula Obiageli Odinga Olusegun Olusola Omondi Oumar Paul-Henri Raila Robert Rupiah Salva Sani
Sekou Seydou Sipho Sizwe Tendai Thabo Thandiwe Themba Tsegaye Uhuru Umaru Wangari Winnie Wole Yakubu Yaw
Yoweri Zenawi Zodwa Babacar Cheikh Modibo Moustapha Souleymane Tidjane Aïcha Aïssata Achilleas Alexis
Antonis Apostolos Costas Christos Dimitris Dora Eleni Giannis Giorgos Ioannis Karolos Katerina Konstantinos
Kostas Kyriakos Nikos Panagiotis Spyros Stavros Theodoros Vassilis Yannis Yiannis Tassos Aram Armen Ashot
Hovik Karen Levon Nikol Raffi Serzh Tigran Vahan Vartan Vazgen Anar Arif Aydin Elchin Elman Farhad Fuad
Heydar Javid Kamran Leyla Mehriban Namig Nigar Orkhan Parviz Ramil Rashad Rovshan Sevil Tofig Vagif Vugar
Zaur Asli Ayse Ayşe Bulent Bülent Burak Cem Deniz Devlet Elif Emine Emre Erdal Erkan Fatih Fatma Ferhat
Gamze Hatice Hayrettin Ismet Kemal Mesut Nazli Necmettin Onur Orhan Ozan Özlem Sedat Selim Serkan Sevgi
Sinan Tansu Tayyip Turgut Umit Volkan Yasar Yilmaz Zeki Zeynep Akezhan Almazbek Askar Bakiyev Emomali Erlan
Gulnara Gurbanguly Islam Kassym-Jomart Kurmanbek Nursultan Roza Saparmurat Shavkat Giorgi Irakli Levan Nino
Salome Tamar Zurab Zviad Bidzina Ariel Avigdor Avi Binyamin Benjamin Chaim Dov Ehud Eli Eliezer Gideon Golda
Haim Ilan Itzhak Menachem Moshe Naftali Natan Noam Ofer Reuven Shaul Shimon Shlomo Shmuel Tzipi Uri Uzi Yair
Yaakov Yehuda Yitzhak Yoav Yoram Yossi Zeev Aino Aki Antti Arja Eero Esko Hannu Heikki Ilkka Jaakko Janne
Jari Jorma Juha Jukka Jussi Kari Kimi Kirsi Lauri Marja Martti Matti Mika Mikko Olli Paavo Pekka Pertti
Petri Risto Sanna Sari Sauli Tapio Tarja Timo Tuula Urho Väinö Ville Ahti Andrus Arnold Evika Ilves Indulis
Kaja Kersti Mart Siim Taavi Toomas Urmas Valdis Vaira Vytautas Dalia Gintaras Rolandas Valdas Attila Balazs
Béla Ferenc Gabor Gábor Gyorgy György Gyula Imre István Istvan Janos János Jozsef Katalin Laszlo László
Miklos Orsolya Péter Sandor Sándor Tamas Tibor Zoltan Zoltán Zsolt Adrian Calin Corneliu Crin Dacian Emil
Gheorghe Ilie Ion Iulian Liviu Mihai Mircea Nicolae Radu Sorin Traian Vasile Aoife Brendan Brian Ciarán
Ciara Colm Conor Cormac Declan Deirdre Diarmuid Eamon Éamon Eoin Fergus Finn Gerry Ian Liam Máire Maeve
Micheál Niamh Niall Oisín Orla Padraig Rory Ruairí Sean Seán Seamus Séamus Siobhán Sinéad Taoiseach Alasdair
Alistair Angus Callum Catriona Duncan Euan Ewan Fiona Gavin Hamish Iain Isla Malcolm Nicola Rhona Rhys
Gareth Gethin Huw Ieuan Owain Rhodri Sian Simon Graham Nigel Trevor Clive Gordon Alastair Giles Piers Jeremy
Tristan Crispin Imogen Philippa Harriet Gemma Tamsin Poppy Rosalind Nicholas Dominic Lachlan Bronwyn Kerry
Aroha Hone Tane Wiremu Sitiveni Laisenia Voreqe Tuilaepa Taneti Anote
"""
"""Separated by white space; also family names that come first, as in Chinese, Korean and Vietnamese."""

NOT_NAMES = words(
    """
    Ato Allah Ayatollah Sheikh Sultan Taoiseach Mullah Datuk Gul Made Win Min Than Sun Park Moon Han Ye
    Per Ban Islam Ilves Mugabe Odinga Bakiyev Dlamini Ma Du Su San Sri Dang Pan
    """
)
"""Members of the list above that mislead at the beginning of a capitalised phrase."""
