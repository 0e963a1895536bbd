/** What a process is told through {@link FAULT_VARIABLE}: where it is to be disturbed, and how. */
export interface FaultPoint {
  /** Only what is changed below this folder counts. */
  folder: string;
  /**
   * Before which change, from 1; 0 only counts them, and the process prints their names on its
   * standard output.
   */
  at: number;
  kind: FaultKind;
}

/** The process is killed, or the call fails as on a full disk. */
export type FaultKind = "kill" | "fail";

export const FAULT_VARIABLE = "KILAS_WRITE_FAULT";
