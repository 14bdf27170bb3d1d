package frontdesk.accounts;

import java.util.List;

import frontdesk.accounts.Accounts.Account;

/** The socket: a vendor with whom a business may hold an account; what its form asks, and whether what was entered works. */
public interface Connector {
    /** Its name in rows and addresses, for ever the same: {@code hubspot}. */
    String vendor();

    /** Its name for people: {@code HubSpot}. */
    String title();

    /** What its form asks, in this order. */
    List<Field> fields();

    /** Asks the vendor whether the account works, changing nothing there; blocking, at most ten seconds. */
    Trial tryOut(Account account);

    /**
     * One question of the form. What is {@link Kind#SECRET} or {@link Kind#PASSWORD} is encrypted; everything else may be seen.
     *
     * @param name in {@link Account#settings} or {@link Account#secrets}: letters, digits, dot, dash and underscore
     * @param hint where to find it, in a sentence; may be empty
     * @param choices what may be chosen, of {@link Kind#CHOICE}
     */
    record Field(String name, String label, String hint, Kind kind, boolean required, List<String> choices) {
        public Field {
            choices = List.copyOf(choices);
        }

        public Field(String name, String label, String hint, Kind kind, boolean required) {
            this(name, label, hint, kind, required, List.of());
        }

        public boolean secret() {
            return kind == Kind.SECRET || kind == Kind.PASSWORD;
        }

        /** Whether it says where the secrets go: whoever names another place enters them again. */
        public boolean leads() {
            return kind == Kind.URL || kind == Kind.HOST || kind == Kind.PORT;
        }

        public enum Kind {
            TEXT,
            URL,
            EMAIL,
            /** A server's name. */
            HOST,
            PORT,
            CHOICE,
            /** A key that a machine made: its end may be shown, to tell one from another. */
            SECRET,
            /** What a person may have chosen: nothing of it is ever shown. */
            PASSWORD
        }
    }

    /** What came of trying an account out. */
    sealed interface Trial {
        /** @param whatWasSeen a sentence that lets the owner recognise the account as theirs */
        record Works(String whatWasSeen) implements Trial {}

        /** @param whatToDo what is wrong and what mends it, in words for the owner */
        record Fails(String whatToDo) implements Trial {}
    }
}
