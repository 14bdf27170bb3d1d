package frontdesk.journal;

import org.jspecify.annotations.Nullable;

/** What the operator pays for what calls use up. */
public interface UnitPrices {
    /** Nobody has said what anything costs that others do. */
    UnitPrices UNKNOWN = new UnitPrices() {
        @Override
        public @Nullable Amount of(Usage.What what, String by) {
            return by.equals(Usage.HERE) ? Amount.NOTHING : null;
        }

        @Override
        public @Nullable String setting(Usage.What what, String by) {
            return null;
        }
    };

    /** What a minute, a thousand letters, a million tokens … cost, by what it is; {@link Amount#NOTHING} on this machine, null where nobody has said so. */
    @Nullable
    Amount of(Usage.What what, String by);

    /** The setting that says so, or null where there is none. */
    @Nullable
    String setting(Usage.What what, String by);
}
