package frontdesk.house;

import java.util.stream.Stream;

import frontdesk.store.StartTrouble;

/** Says in one sentence why the house could not be opened, where the reason is known; else in the words of the deepest cause. */
final class Troubles {
    private Troubles() {}

    /** One sentence for what is known; all there is for a bug. */
    static void tell(Throwable trouble) {
        System.err.println("frontdesk: " + sentence(trouble));
        if (!isKnown(trouble)) {
            trouble.printStackTrace();
        }
    }

    private static boolean isKnown(Throwable trouble) {
        return Stream.iterate(trouble, t -> t != null, Throwable::getCause).anyMatch(t -> !known(t).isEmpty());
    }

    private static String sentence(Throwable trouble) {
        return Stream.iterate(trouble, t -> t != null, Throwable::getCause)
                .map(Troubles::known)
                .filter(s -> !s.isEmpty())
                .findFirst()
                .orElseGet(() -> String.valueOf(root(trouble)));
    }

    private static String known(Throwable trouble) {
        return switch (trouble) {
            case StartTrouble start -> start.sentence();
            case Foundation.PortTaken port -> String.valueOf(port.getMessage());
            default -> "";
        };
    }

    private static Throwable root(Throwable trouble) {
        Throwable root = trouble;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
