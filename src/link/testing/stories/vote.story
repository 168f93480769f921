== Lanta Mirror 2032-05-18
Electoral Commission (Lanta) assert: Petra Voss won the presidential election with 51.2 per cent of the vote -> win
Petra Voss (Unity) assert: the people had given her a clear mandate -> mandate
Aron Teel (Reform) assert: thousands of ballots in the Gosk district were counted twice -> doublecount
Aron Teel (Reform) demand: a full recount in Gosk -> recount
Electoral Commission (Lanta) deny: [any ballots had been counted twice] -> doublecount
== Free Channel 2032-05-19
Observer Mission (Continental League) assert: voting was calm and well organised in most places -> calm
Observer Mission (Continental League) assert: its observers were kept out of the counting hall in Gosk -> keptout
Gosk Election Office (Lanta) deny: [observers had been refused entry to the hall] -> keptout
Aron Teel (Reform) commit: his party will take the result to the Supreme Court -> court
Reform Party (Reform) assert: it will challenge the outcome of the election in court -> court
sources? assert: the head of the commission met Petra Voss on the eve of the vote -> evemeeting
== Lanta Mirror 2032-05-20
Petra Voss (Unity) deny: [she had met the head of the Electoral Commission before the election] -> evemeeting
police? assert: some 2000 people marched through the capital against the result -> march
Aron Teel (Reform) assert: 20000 citizens took part in Saturday's march -> march
Interior Ministry (Lanta) assert: 14 demonstrators were arrested after stones were thrown -> arrests
Reform Party (Reform) assert: more than 60 of its supporters had been detained by police -> arrests
Supreme Court (Lanta) confirm: it had received the complaint of the Reform Party -> court
== World Dispatch 2032-05-21
Continental League (Continental League) demand: the commission should publish the results of every polling station -> publish
Electoral Commission (Lanta) commit: the results by polling station would be published on Monday -> publish
Lanta Mirror assert: about 2000 protesters had demonstrated in the capital -> march
Free Channel assert: Petra Voss and the commission's head dined together the night before the vote -> evemeeting
Observer Mission (Continental League) cannot-confirm: [claims that votes in Gosk were counted twice] -> doublecount
== Free Channel 2032-05-25
Supreme Court (Lanta) assert: the votes of the Gosk district must be counted again -> recount
Electoral Commission (Lanta) assert: the new count in Gosk would start on Thursday -> recount
Petra Voss (Unity) opinion: the court's ruling was "a gift to the losers" -> gift
Aron Teel (Reform) opinion: the ruling is a victory for every voter -> victory
== Lanta Mirror 2032-05-30
Electoral Commission (Lanta) confirm: 3100 ballots in Gosk had been counted twice by mistake -> doublecount
Electoral Commission (Lanta) assert: after the recount Petra Voss had 50.4 per cent and remained the winner -> win
Aron Teel (Reform) assert: he accepts the result and has congratulated Voss -> concede
Petra Voss (Unity) confirm: her rival had called to concede -> concede
Interior Ministry (Lanta) assert: all those detained at the protests had been released -> released
