package frontdesk.console.team;

import org.jspecify.annotations.Nullable;

import frontdesk.console.entrance.PasswordWords;

/**
 * An invitation as whoever follows its link sees it.
 *
 * @param known whether they sign in here already
 */
record InvitationView(
        String word,
        String business,
        String email,
        String role,
        boolean known,
        @Nullable String trouble) {
    public String rule() {
        return PasswordWords.RULE;
    }
}
