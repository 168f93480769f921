import { describe, expect, it } from 'vitest'
import { foundIn as found } from '../../../../../gold/attribution/found-in.js'

describe('rules for one verb', () => {
  it.each([
    // A participle that is a noun, or that tells what an event does.
    'The watch gave out photos of two men wanted for questioning last night.',
    'The mill got some praise for its work and finding the two thieves.',
    'Two nurses fell ill, raising concerns about the ward.',
    'She was blamed for leaving her home and potentially exposing others to the fever.',
    // A topic, a plea.
    'The thieves rammed the gate, Ada Velt reported on Morning Lake.',
    'A baker, who did not want to be identified, opened the gate.',
    // A guess of the page, what is yet to be, more of something.
    'Though much is open, it seems possible that the flood is tied to the storm.',
    'Since there are few beds, other inns must be ready to take guests.',
    'A blast in Ostry, Vale, which hurt many people, added to the unease.',
    'They were backed by the council.',
    'The search was long, and it made me think about the rules of the harbour.',
    'Lake Marathon Will Continue: For the tenth time, the race will be run.',
    'The harbour office tells Orm that he is free to keep quiet and not say anything.',
    'No one at any level wants to leave.',
    'The harbour watch is assessing what it knows of Orm and sharing that with other ports.',
    'This reveals mistakes. They will be mended by the town.',
    'One of the things we are going to do is to test the new bread and compare it with the old loaf.',
    'Since then Odo Marsh allegedly attacked a watch station in Vale, hurting two guards.',
    "We've added one of the pictures released by the harbour office.",
    'Orm herself appeared to dismiss the letters in a talk on Monday.',
    'It is sad that people cannot touch each other or even express their love for the sick.',
  ])('find nothing amiss in: %s', (text) => expect(found(text).filter((one) => !/tells/.test(one))).toEqual([]))

  it.each([
    ['Governor Oren Balt himself praised the crews.', 'Governor Oren Balt himself | praised | the crews'],
    ['Rhea Orm (Vale) wrote that the bridge was old.', 'Rhea Orm (Vale) | wrote | that the bridge was old'],
    ['Orm, the harbour office said, expressed his regret over the fire.', 'Orm | expressed | his regret over the fire'],
    [
      'Their rivals in Ostry and in this town are balking at the idea of a fare.',
      'Their rivals in Ostry and in this town | are balking at | the idea of a fare',
    ],
    [
      'Mayor Rhea Orm appeared on Lake News declaring, “This is no good story.”',
      'Mayor Rhea Orm | appeared on Lake News declaring | “This is no good story.”',
    ],
    [
      'Dr. Odo Marsh of Vale Hospital tells Morning Lake, he went to the mill.',
      'Dr. Odo Marsh of Vale Hospital | tells | he went to the mill',
    ],
    [
      'The harbour office goes beyond the rules, urging only that ferries be watched.',
      'The harbour office | urging | only that ferries be watched',
    ],
    [
      'It was not until Monday that the harbour office — essentially acknowledging its error — issued new rules.',
      'the harbour office | essentially acknowledging | its error',
    ],
    [
      'Odo Marsh said nurses should be regarded as heroes and likened them to guards on the wall.',
      'Odo Marsh | likened | them to guards on the wall',
    ],
    ['He ran to the mill, where he told a guard there what had happened.', 'he | told | what had happened'],
  ])('read: %s', (text, expected) => expect(found(text)).toContain(expected))
})
