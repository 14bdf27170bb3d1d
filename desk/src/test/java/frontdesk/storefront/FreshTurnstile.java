package frontdesk.storefront;

import io.quarkus.arc.Arc;

/** Lets the tests of other rooms look and book as if nobody had before. */
public final class FreshTurnstile {
    private FreshTurnstile() {}

    public static void turn() {
        Arc.container().instance(Turnstile.class).get().forget();
    }
}
