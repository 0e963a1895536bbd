import type { SpeechWords } from "../topics/speech.ts";

export const speech: SpeechWords = {
  tags: "",
  rareTags: "",
  verbs: "memberitahu memaklumkan berkata",
  verbsWithThat: [],
  furtherTags: "",
  learntTags: "",
  learntVerbs: "",
  that: "",
  pronouns: "beliau",
  pronounsBehind: ["\\sbeliau"],
  toListener: "",
  toListenerBeforeThat: "",
  adverbs: "",
  accordingTo: [],
  attributions: [],
  nobody: "",
  denials: "",
};
