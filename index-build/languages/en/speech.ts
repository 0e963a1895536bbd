import type { SpeechWords } from "../topics/speech.ts";

export const speech: SpeechWords = {
  tags: "said told",
  rareTags: "says added",
  furtherTags: "wrote tweeted",
  verbs: "said says announced claimed confirmed denied stated warned insisted argued acknowledged",
  verbsWithThat: [],
  learntTags: "says",
  learntVerbs: "",
  that: "that",
  pronouns: "he she they",
  pronounsBehind: [],
  toListener: "to with",
  toListenerBeforeThat: "to",
  adverbs: "also later",
  accordingTo: ["according to"],
  attributions: ["quoted"],
  beforeOthers: "of at in from by for and or like",
  nobody: "",
  denials: "denied denies deny rejected rejects",
};
