package frontdesk.console.payments;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * So many payments as fit on a page.
 *
 * @param next behind which the older ones begin, or null where there are none
 * @param later whether newer ones stand before these
 */
record PaymentPart(List<PaymentRow> rows, @Nullable String next, boolean later) {}
