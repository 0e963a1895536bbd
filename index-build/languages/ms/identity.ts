import type { IdentityWords } from "../topics/identity.ts";

export const identity: IdentityWords = {
  names: "malay|melayu|bahasa melayu|bahasa malaysia",
  codes: "",
  tellingWords:
    "kerana bahawa selepas ialah berkata wang polis isnin khamis iaitu manakala syarikat mesyuarat bekalan " +
    "baharu jurulatih pelancong bagaimanapun menerusi perniagaan peniaga dijangka julai ogos disember terengganu " +
    "kelantan selangor",
};
