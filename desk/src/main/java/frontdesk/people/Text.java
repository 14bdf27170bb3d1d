package frontdesk.people;

/** Text from outsiders as PostgreSQL can keep it: all of Unicode but the character zero. */
final class Text {
    private Text() {}

    static String storable(String text) {
        return text.replace("\0", "");
    }
}
