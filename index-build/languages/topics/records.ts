/** What those who write records call their parts. */
export interface RecordWords {
  /**
   * Names under which an object carries the records of a file: `articles`. In small letters, parted
   * by spaces.
   */
  containers: string;
}
