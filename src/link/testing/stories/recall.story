== Motor Page 2034-02-03
Quill Motors (Quill) assert: it is recalling 48000 Lark cars because the brakes may fail -> recall
Road Safety Office (Norda) assert: three accidents had been traced to faulty brakes of the Lark -> accidents
Quill Motors (Quill) deny: [anyone had been killed because of the brakes] -> deaths
drivers? assert: the brake pedal of the Lark sank to the floor without warning -> pedal
== Norda Daily 2034-02-04
Ewan Strick (Norda) assert: a family of four died when the brakes of their Lark failed on the coast road -> deaths
Quill Motors (Quill) assert: owners should not drive the Lark until it has been checked -> dontdrive
Road Safety Office (Norda) demand: owners of Larks should leave their cars at home -> dontdrive
Motor Page assert: Quill knew of the fault two years ago -> knew
Dora Finch (Quill) deny: [the company had known about the defect since 2032] -> knew
== Evening Bell 2034-02-06
engineers? assert: they had warned Quill's managers of the weak brake hose in 2032 -> knew
Brake Works (Tessel) assert: the hoses it supplied met every standard that Quill had set -> hoses
Dora Finch (Quill) assert: the defective hoses came from Brake Works in Tessel -> hosesfrom
Quill Motors (Quill) assert: the recall will be extended to 110000 cars, the Wren model included -> recall
Road Safety Office (Norda) confirm: the recall of the Quill Lark now covers the Wren as well -> recall
== Norda Daily 2034-02-09
Ewan Strick (Norda) commit: he will sue Quill Motors over the death of his brother's family -> sue
Norda prosecutor (Norda) assert: police searched the offices of Quill Motors on Wednesday -> searched
Dora Finch (Quill) confirm: investigators had come to the company's headquarters -> searched
Dora Finch (Quill) commit: Quill is cooperating fully with the authorities -> cooperate
shareholders? demand: Dora Finch must go -> resign
== Motor Page 2034-02-12
Quill Motors (Quill) assert: Dora Finch has left her post as chief executive -> left
Evening Bell assert: the chief executive of Quill has resigned -> left
Quill Motors (Quill) predict: repairs of all the recalled cars could take until June -> repairs
Road Safety Office (Norda) assert: 7 people have died in crashes linked to the brakes -> deathtoll
Quill Motors (Quill) confirm: an internal memo of 2032 had mentioned leaking brake hoses -> knew
Brake Works (Tessel) opinion: it is "a cheap trick" to put the blame on a supplier -> trick
== Norda Daily 2034-02-20
Road Safety Office (Norda) assert: the number of deaths in brake accidents has been corrected to 5 -> deathtoll
Quill Motors (Quill) assert: half of the recalled cars have been repaired -> halfdone
Ewan Strick (Norda) assert: his lawyers have filed the suit against Quill in Tessel -> sue
Tessel court (Tessel) confirm: it had received a complaint against Quill Motors -> sue
