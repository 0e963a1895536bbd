import { EmbeddedIndex, INDEX_FINGERPRINT } from "../../../src/search/index.ts";
import { describeIndex } from "./describe-index.ts";

describeIndex("embedded", (serialized) => EmbeddedIndex.load(serialized, INDEX_FINGERPRINT));
