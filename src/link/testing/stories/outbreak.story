== Merrin Herald 2030-09-10
Tove Aldan (Merrin) assert: twelve people who ate at the harbour fair have fallen ill with a stomach infection -> ill
Merrin Hospital (Merrin) assert: 12 patients with vomiting and fever were admitted after the harbour fair -> ill admitted
doctors? assert: the infection probably came from smoked eel sold at the fair -> eel
Sandvik Fish (Sandvik) deny: [its smoked eel had made anyone ill] -> eel
== Coast Radio 2030-09-11
Tove Aldan (Merrin) assert: 37 visitors of the harbour fair are now sick -> ill
Tove Aldan (Merrin) assert: an elderly man died of the infection on Tuesday night -> death
Rikard Moe (Keld) assert: the bacterium is listeria -> listeria
Rikard Moe (Keld) assert: samples of eel taken at the Sandvik plant have been sent to the state laboratory in Keld -> samples
Keld Food Agency (Keld) demand: shops must take all Sandvik smoked fish off the shelves -> recall
Sandvik Fish (Sandvik) commit: it will recall every packet of smoked eel sold since August -> recall
== Merrin Herald 2030-09-12
Merrin Hospital (Merrin) confirm: a patient of 81 who had been at the fair has died -> death
Keld Food Agency (Keld) assert: listeria was found in four samples of eel from the Sandvik plant -> samplespos
Sandvik Fish (Sandvik) opinion: the agency's findings are "premature and unfair" -> premature
Rikard Moe (Keld) cannot-confirm: [the smoked eel was the source of the outbreak] -> eel
Unn Lier (Sandvik) assert: the plant passed an inspection in July without any remark -> inspection
== Island Times 2030-09-13
Coast Radio assert: three dozen guests of the Merrin harbour fair had caught listeria -> ill listeria
Tove Aldan (Merrin) predict: the number of sick will go on rising, since listeria can take weeks to show -> morecases
Unn Lier (Sandvik) confirm: the company has closed its smokehouse until further notice -> closed
workers? assert: the cooling at the Sandvik smokehouse had been broken since the middle of August -> cooling
Unn Lier (Sandvik) deny: [the cooling in the smokehouse was out of order] -> cooling
== Coast Radio 2030-09-15
Keld Food Agency (Keld) assert: tests show that the eel from Sandvik caused the outbreak at Merrin -> eel
Keld Food Agency (Keld) assert: inspectors found the cold store running nine degrees too warm -> cooling
Tove Aldan (Merrin) assert: 52 people have been infected and two have died -> ill death2
Merrin Hospital (Merrin) assert: a second patient, a woman in her seventies, died on Saturday -> death2
prosecutors? assert: they have opened a case against the managers of Sandvik Fish -> case
Unn Lier (Sandvik) no-comment: [the criminal investigation into the company's managers] -> case
Sandvik Fish (Sandvik) assert: production at the smokehouse has stopped -> closed
== Merrin Herald 2030-09-18
Rikard Moe (Keld) assert: no new cases have been reported for three days -> nonew
Tove Aldan (Merrin) confirm: nobody has fallen ill since Sunday -> nonew
Coast Radio deny: [its report that a child had died of listeria] was wrong and has been withdrawn -> childdeath
Coast Radio assert: it retracts its report that a child died after eating eel at the fair -> childdeath
Solveig Prosecution Office (Keld) confirm: an investigation into the management of Sandvik Fish is under way -> case
