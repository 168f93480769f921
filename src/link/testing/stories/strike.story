== Kestrel Times 2033-01-12
Varn Defence Ministry (Varn) assert: its air defence shot down 9 drones over the port of Iskel -> drones
Iskel governor (Varn) assert: a fuel depot in the port caught fire after debris fell on it -> depot
Iskel governor (Varn) assert: 2 dock workers were injured -> injured
Dromen army (Dromen) no-comment: [the attack on the port of Iskel] -> attack
residents? assert: they heard at least six explosions before sunrise -> heard
== Dromen Voice 2033-01-12
Dromen army (Dromen) assert: its forces struck a fuel store and two warships in Iskel -> attack depot warships
Toma Rusk (Dromen) assert: one of the warships was sunk -> sunk
Varn Defence Ministry (Varn) deny: [any of its ships had been hit] -> warships
Toma Rusk (Dromen) opinion: the raid was a lawful answer to the shelling of Mirov -> answer
== Blue Agency 2033-01-13
Alba Keen (Harlan) cannot-confirm: [Dromen's claim that a Varn warship was sunk] -> sunk
analysts? assert: satellite pictures show a burnt-out ship at the northern quay of Iskel -> satellite
Iskel governor (Varn) assert: the fire at the oil depot has been put out -> fireout
Varn Defence Ministry (Varn) assert: 14 of 16 drones were destroyed in the attack on Iskel -> drones
Iskel governor (Varn) assert: the number of wounded in the port had risen to 7 -> injured
== Kestrel Times 2033-01-14
Port Authority of Iskel (Varn) assert: the port is closed to civil ships until Friday -> closed
grain traders? predict: prices could jump if Iskel stays shut for more than a week -> prices
Blue Agency assert: a ship burned out at Iskel's northern quay -> satellite
Harlan Foreign Office (Harlan) demand: both sides should spare ports through which grain is shipped -> spare
Alba Keen (Harlan) assert: Harlan is ready to host talks between Varn and Dromen -> talks
Toma Rusk (Dromen) commit: Dromen will send negotiators to Harlan if Varn does the same -> talks
== Dromen Voice 2033-01-16
Varn Defence Ministry (Varn) confirm: the patrol ship Sable was damaged beyond repair in the strike on Iskel -> warships sable
Toma Rusk (Dromen) assert: the destruction of the Sable shows that Varn had lied -> lied
Port Authority of Iskel (Varn) assert: the first cargo ships entered the reopened port on Friday -> reopened
Iskel governor (Varn) assert: one of the injured dock workers has died in hospital -> workerdied
Varn government (Varn) deny: [it would take part in talks hosted by Harlan] -> talksvarn
Harlan Foreign Office (Harlan) confirm: talks between Varn and Dromen will open in Harlan on 20 January -> talks
== Blue Agency 2033-01-20
Alba Keen (Harlan) assert: delegations of both countries had arrived for the talks -> arrived
Varn government (Varn) confirm: its delegation is in Harlan -> arrived
Iskel hospital (Varn) confirm: a docker hurt in the attack died on Sunday of his burns -> workerdied
Port Authority of Iskel (Varn) assert: Iskel is open again for all ships -> reopened
