== Port Ledger 2029-11-04
Sarn Coast Guard (Sarn) assert: contact with the freighter Aurelia was lost at 3 a.m. off Cape Dorn -> contact
Sarn Coast Guard (Sarn) assert: 19 sailors were on board the Aurelia -> crew
Helio Lines (Pell) assert: the Aurelia left Pell on Friday with a cargo of fertiliser -> cargo
Helio Lines (Pell) deny: [the ship was carrying weapons] -> weapons
fishermen? assert: they saw a fire at sea near Cape Dorn before dawn -> fire
== North Wire 2029-11-04
Bren Tolk (Sarn) assert: two aircraft and a frigate are searching the waters around Cape Dorn for the missing freighter -> search
Bren Tolk (Sarn) assert: an empty lifeboat of the Aurelia was found 12 miles from the cape -> lifeboat
diplomats? assert: the Aurelia had arms for the rebels in Ostmark in its hold -> weapons
Ostmark government (Ostmark) assert: the freighter was bringing guns to insurgents -> weapons
== Pell Observer 2029-11-05
Helio Lines (Pell) assert: its vessel carried nothing but 4000 tonnes of fertiliser -> cargo weapons
North Wire assert: the ship was loaded with weapons for the Ostmark rebels -> weapons
Bren Tolk (Sarn) assert: five sailors from the Aurelia were picked up alive from a raft -> survivors
Sarn Coast Guard (Sarn) assert: rescuers had pulled 5 survivors from the sea -> survivors
Ida Sorn (Pell) demand: Sarn must let Pell's own ships join the search -> pellsearch
Bren Tolk (Sarn) commit: vessels from Pell will be allowed to take part in the search -> pellsearch
== Port Ledger 2029-11-06
survivors? assert: there were two explosions in the forward hold before the ship went down -> explosions
Bren Tolk (Sarn) assert: the Aurelia sank after an explosion on board -> explosions sank
Sarn navy (Sarn) confirm: the wreck of the Aurelia lies at a depth of 210 metres -> wreck
Sarn Coast Guard (Sarn) assert: the bodies of 8 crew members have been recovered -> bodies
Helio Lines (Pell) cannot-confirm: [reports of blasts aboard the Aurelia] -> explosions
== North Wire 2029-11-08
Bren Tolk (Sarn) assert: the search for the remaining six sailors has been called off -> searchend
Helio Lines (Pell) opinion: the decision to end the search was "heartless" -> heartless
Ida Sorn (Pell) opinion: it was heartless of Sarn to stop looking for the crew -> heartless
Sarn navy (Sarn) assert: divers found crates of rifles in the wreck -> rifles weapons
Ida Sorn (Pell) deny: [the finding of rifles in the hold of the Aurelia] -> rifles
Ostmark government (Ostmark) opinion: the discovery proves what it had said all along -> proves
== Pell Observer 2029-11-12
Helio Lines (Pell) confirm: 11 crates of hunting rifles had been part of the cargo -> rifles
Sarn Coast Guard (Sarn) assert: 14 men of the crew of the Aurelia are dead -> deadcrew
insurers? assert: fertiliser can explode when it gets wet and hot -> fertexpl
Bren Tolk (Sarn) predict: the wreck could leak fuel for months -> fuel
Cape Dorn council (Sarn) assert: oil from the sunken freighter has reached the beaches -> oil
Bren Tolk (Sarn) deny: [oil from the Aurelia had come ashore] -> oil
