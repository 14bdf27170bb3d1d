package frontdesk.payment;

import frontdesk.kernel.Money;

/** Something that can be ordered, by the name that the business gives it, and what one of it costs. */
public record Item(String name, Money price) {
    public static final int LONGEST = 80;

    public Item {
        name = name.replace("\0", "").strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new IllegalArgumentException("an item has a name of at most 80 letters");
        }
        if (price.minor() <= 0) {
            throw new IllegalArgumentException("an item costs something");
        }
    }
}
