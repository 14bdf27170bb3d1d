package frontdesk.business;

import java.text.Normalizer;
import java.util.Locale;

/** Makes of a name what addresses and commands call a business: {@code Café Müller} becomes {@code cafe-muller}. */
public final class ShortName {
    private ShortName() {}

    /** Empty where the name holds no letter or digit that could stand in an address. */
    public static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
