== Orlo Courier 2031-03-02
Mira Halden (Orlo) assert: a crack has opened in the east wall of the Tarn dam above Orlo -> crack
Mira Halden (Orlo) assert: around 300 families living below the dam had been moved to schools in Upper Orlo -> evac
Vessa Water Board (Vessa) deny: [the wall of the Tarn dam had cracked] -> crack
officials? assert: water was seeping through the east wall of the dam -> seep
Mira Halden (Orlo) demand: the Water Board should open the spillway gates at once -> gates
== Vessa Daily 2031-03-02
Jan Petrak (Vessa) deny: [reports of a crack in the Tarn dam] were "pure invention" -> crack
Jan Petrak (Vessa) assert: the reservoir stood two metres below its highest mark -> level
Jan Petrak (Vessa) predict: the spillway gates would be opened on Tuesday if the rain went on -> gateswill
Orlo Courier assert: the east wall of the dam had cracked -> crack
== Corva News 2031-03-03
Ilse Brandt (Orlo) assert: at least 24 people had died when water from the dam swept through Lower Orlo -> killed
Ilse Brandt (Orlo) assert: 60 more were missing -> missing
residents? assert: nobody had warned them before the flood reached their houses -> nowarn
Jan Petrak (Vessa) confirm: part of the dam's east wall had given way during the night -> breach
Jan Petrak (Vessa) assert: engineers had failed to open the spillway gates because the power was out -> gatesfail
Osten Rell (Vessa) commit: the government in Vessa will pay for new houses for every family in Lower Orlo -> rebuild
== Harbour Post 2031-03-03
Ilse Brandt (Orlo) <Corva News> assert: 24 people were killed in Lower Orlo -> killed
Corva News assert: the wall of the Tarn dam collapsed overnight -> breach
Mira Halden (Orlo) <Corva News> opinion: it was "the worst day in the history of our valley" -> worst
Mira Halden (Orlo) assert: the Water Board had been told of the leak three weeks ago -> toldearlier
Vessa Water Board (Vessa) no-comment: [the mayor's claim that it had known of the leak for three weeks] -> toldearlier
== Tarn Gazette 2031-03-04
Ilse Brandt (Orlo) assert: the number of dead had risen to 31 -> killed
Ilse Brandt (Orlo) assert: rescuers were still looking for 45 missing people in Lower Orlo -> missing
Jan Petrak (Vessa) assert: the Water Board received the first message about seepage only on 1 March -> toldearlier
Lena Osk (Vessa) assert: an inquiry into the collapse of the dam will begin next week -> inquiry
Lena Osk (Vessa) cannot-confirm: [reports that 31 people had been killed by the flood] -> killed
unions? demand: Jan Petrak should resign over the disaster -> resign
Jan Petrak (Vessa) deny: [he would resign as head of the Water Board] -> resign
== Orlo Courier 2031-03-06
Osten Rell (Vessa) confirm: 31 people lost their lives in Orlo when the dam burst -> killed
Osten Rell (Vessa) assert: judge Lena Osk would lead an inquiry into why the Tarn dam failed -> inquiry
Osten Rell (Vessa) assert: all the families from Lower Orlo would get new homes at the state's expense -> rebuild
Mira Halden (Orlo) opinion: the promise of new homes was "too little and too late" -> toolittle
Jan Petrak (Vessa) assert: he had handed in his resignation on Friday morning -> resigned
Vessa Water Board (Vessa) confirm: its chief Jan Petrak had stepped down -> resigned
