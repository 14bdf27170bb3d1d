package frontdesk.provider.telnyx;

/** Why a text did not arrive, in words instead of Telnyx's numbers. */
final class TextTrouble {
    private static final String OPTED_OUT = "40300";

    private TextTrouble() {}

    /** Whether they want no texts of ours. */
    static boolean isUnwanted(String code) {
        return code.equals(OPTED_OUT);
    }

    /** @param otherwise what is said of a number that has no words here */
    static String inWords(String code, String otherwise) {
        return switch (code) {
            case OPTED_OUT -> "they asked the carrier for no more texts (40300)";
            case "40001" -> "this number is a landline and cannot receive texts (40001)";
            case "40310", "10002" -> "this number cannot receive texts (" + code + ")";
            case "40002", "40003" -> "the carrier took it for spam (" + code + ")";
            case "40005" -> "it was too late when it could have been delivered (40005)";
            case "40010" -> "the number that it comes from is not registered for texts (40010)";
            case "" -> otherwise;
            default -> otherwise + " (" + code + ")";
        };
    }
}
