package frontdesk.access;

/** What came of a code of the second factor. */
public sealed interface CodeCheck {
    record Right() implements CodeCheck {}

    /** Not the code of this moment, or one that has opened before. */
    record Wrong() implements CodeCheck {}

    /** Wrong too often of late, from wherever: not even the right code opens before a while has passed. */
    record TooOften(java.time.Duration pause) implements CodeCheck {}
}
