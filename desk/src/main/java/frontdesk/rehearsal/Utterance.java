package frontdesk.rehearsal;

/** What a caller does when it is their turn. */
sealed interface Utterance {
    record Says(String words) implements Utterance {}

    record Silence() implements Utterance {}

    record HangsUp() implements Utterance {}
}
