import { describeIndex } from "./describe-index.ts";
import { packInMemory } from "./small-corpus.ts";

describeIndex("packed", async (corpus) => (await packInMemory(corpus)).open());
