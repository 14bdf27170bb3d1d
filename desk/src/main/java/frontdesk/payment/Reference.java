package frontdesk.payment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.PaymentId;

/** Our name for a link at a vendor: the payment and which of its links it is. At most forty letters, as vendors allow. */
public record Reference(PaymentId payment, int link) {
    private static final Pattern WRITTEN =
            Pattern.compile("([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})-([1-9][0-9]{0,2})");

    /** Empty where it is none of ours. */
    public static Optional<Reference> read(@Nullable String text) {
        Matcher matcher = WRITTEN.matcher(text == null ? "" : text);
        return matcher.matches()
                ? Optional.of(new Reference(PaymentId.of(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return payment + "-" + link;
    }
}
