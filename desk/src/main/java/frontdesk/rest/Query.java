package frontdesk.rest;

import org.jspecify.annotations.Nullable;

/** Reads numbers from the query of an address. */
record Query(Faults faults) {

    @Nullable
    Integer whole(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException notWhole) {
            faults.add(name, "Send a whole number.");
            return null;
        }
    }

    int whole(String name, @Nullable String text, int least, int most, int otherwise) {
        Integer number = whole(name, text);
        if (number == null) {
            return otherwise;
        }
        if (number < least || number > most) {
            faults.add(name, "Send a whole number from %d to %d.".formatted(least, most));
            return otherwise;
        }
        return number;
    }
}
