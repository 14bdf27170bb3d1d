package frontdesk.console.connections;

import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;
import org.jspecify.annotations.Nullable;

import frontdesk.accounts.Connector;
import frontdesk.accounts.Connector.Field;
import frontdesk.accounts.ShownAccount;
import frontdesk.console.Trouble;

/**
 * One field of the form that connects an account.
 *
 * @param type of its input
 * @param value what is filled in; of a secret always nothing
 * @param kept what is said of the secret that is kept, or null where none is
 */
record AccountQuestion(
        String name,
        String label,
        String hint,
        String type,
        boolean required,
        String value,
        @Nullable String kept,
        List<Choice> choices,
        boolean wrong) {

    /** One of several answers. */
    record Choice(String value, boolean chosen) {}

    static List<AccountQuestion> of(
            Connector connector,
            Optional<ShownAccount> account,
            MultivaluedMap<String, String> sent,
            List<Trouble> troubles) {
        return connector.fields().stream()
                .map(field -> of(field, account, sent, troubles))
                .toList();
    }

    private static AccountQuestion of(
            Field field, Optional<ShownAccount> account, MultivaluedMap<String, String> sent, List<Trouble> troubles) {
        String kept = account.map(one -> one.endings().get(field.name()))
                .map(AccountQuestion::kept)
                .orElse(null);
        String value = field.secret() ? "" : value(field, account, sent);
        return new AccountQuestion(
                field.name(),
                field.label(),
                field.hint(),
                type(field),
                field.required() && kept == null,
                value,
                field.secret() ? kept(field, kept) : null,
                field.choices().stream()
                        .map(choice -> new Choice(choice, choice.equals(value)))
                        .toList(),
                troubles.stream().anyMatch(trouble -> trouble.field().equals(field.name())));
    }

    private static String value(Field field, Optional<ShownAccount> account, MultivaluedMap<String, String> sent) {
        String typed = sent.getFirst(field.name());
        return typed != null
                ? typed
                : account.map(one -> one.settings().get(field.name())).orElse("");
    }

    private static String kept(String ending) {
        return ending.isEmpty() ? "Kept." : "Kept, ends in …" + ending + ".";
    }

    /** Nothing of what a person may have chosen is shown. */
    private static @Nullable String kept(Field field, @Nullable String kept) {
        return kept == null || field.kind() == Field.Kind.SECRET ? kept : "Kept.";
    }

    private static String type(Field field) {
        return switch (field.kind()) {
            case TEXT, HOST -> "text";
            case URL -> "url";
            case EMAIL -> "email";
            case PORT -> "number";
            case CHOICE -> "choice";
            case SECRET, PASSWORD -> "password";
        };
    }
}
