import type { DatelineWords } from "../topics/datelines.ts";

// The Indonesian pack holds what Malay shares with it.
export const datelines: DatelineWords = {
  ago: ["\\d{1,3}\\s?(?:saat|minit)\\s+(?:yang\\s+)?lalu"],
  lookedBack: [],
  published: ["(?:di)?kemas ?kini"],
  updated: ["(?:di)?kemas ?kini"],
  labels: ["(?:di)?kemas ?kini"],
  halvesOfDay: "",
  places:
    "kuala lumpur,putrajaya,kota bharu,shah alam,george town,johor bahru,ipoh,kuching,kota kinabalu,kuantan,alor setar," +
    "seremban,kuala terengganu",
};
