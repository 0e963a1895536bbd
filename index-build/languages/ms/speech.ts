import type { SpeechWords } from "../topics/speech.ts";

export const speech: SpeechWords = {
  tags: "",
  rareTags: "",
  verbs: "memberitahu memaklumkan berkata mendedahkan",
  verbsWithThat: [],
  furtherTags: "",
  learntTags: "",
  learntVerbs: "",
  that: "bahawa",
  pronouns: "beliau baginda",
  pronounsBehind: ["\\s(?:beliau|baginda)"],
  toListener: "",
  toListenerBeforeThat: "",
  adverbs: "",
  accordingTo: [],
  attributions: ["berkata|memberitahu|memaklumkan"],
  beforeOthers: "daripada",
  nobody: "",
  denials: "menafikan dinafikan",
};
