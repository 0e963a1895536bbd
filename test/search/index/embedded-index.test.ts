import { describeIndex } from "./describe-index.ts";
import { openEmbedded } from "./small-corpus.ts";

describeIndex("embedded", openEmbedded);
