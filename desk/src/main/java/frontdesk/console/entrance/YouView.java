package frontdesk.console.entrance;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import frontdesk.access.SecondFactor;
import frontdesk.access.Sessions;
import frontdesk.access.User;
import frontdesk.kernel.Secret;
import frontdesk.page.Clockface;

/**
 * How somebody signs in, as their page shows it.
 *
 * @param on whether a code is asked for
 * @param left how many recovery codes there still are
 * @param key that an app is to be given, in groups of four; null where nothing has begun
 * @param address the same, as apps on the same telephone open it
 * @param picture the same for the telephone's camera
 * @param codes fresh recovery codes, shown this once
 * @param sessions the browsers that are signed in
 */
@RecordBuilder
record YouView(
        String email,
        boolean on,
        int left,
        @Nullable String key,
        @Nullable String address,
        @Nullable QrPicture picture,
        List<String> codes,
        List<BrowserRow> sessions,
        @Nullable String news,
        @Nullable String trouble) {
    private static final int GROUP = 4;

    static YouView of(User user, Optional<SecondFactor.On> on, List<Sessions.Open> open, Clockface clock) {
        int left = on.map(SecondFactor.On::recoveryCodes).orElse(0);
        List<BrowserRow> sessions =
                open.stream().map(one -> BrowserRow.of(one, clock)).toList();
        return new YouView(user.email(), on.isPresent(), left, null, null, null, List.of(), sessions, null, null);
    }

    public boolean several() {
        return sessions.size() > 1;
    }

    public String rule() {
        return PasswordWords.RULE;
    }

    YouView saying(@Nullable String what) {
        return YouViewBuilder.builder(this).news(what).build();
    }

    YouView beginning(Optional<Secret> fresh) {
        return fresh.map(Secret::reveal)
                .map(word -> YouViewBuilder.builder(this)
                        .key(inGroups(word))
                        .address(address(word))
                        .picture(QrPicture.of(address(word)))
                        .build())
                .orElse(this);
    }

    YouView showing(List<Secret> fresh) {
        return YouViewBuilder.builder(this)
                .codes(fresh.stream().map(code -> inGroups(code.reveal())).toList())
                .build();
    }

    YouView but(String what) {
        return YouViewBuilder.builder(this).trouble(what).build();
    }

    private String address(String word) {
        String label = URLEncoder.encode(email, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/Frontdesk:" + label + "?secret=" + word + "&issuer=Frontdesk";
    }

    private static String inGroups(String word) {
        return word.replaceAll("(.{%d})(?!$)".formatted(GROUP), "$1 ");
    }
}
