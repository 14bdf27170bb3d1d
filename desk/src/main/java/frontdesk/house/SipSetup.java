package frontdesk.house;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import frontdesk.cli.Finding;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Secret;
import frontdesk.provider.sip.Network;
import frontdesk.provider.sip.SipAccount;
import frontdesk.provider.sip.SipSecurity;
import frontdesk.provider.sip.SipServer;
import frontdesk.provider.sip.SipSettings;
import frontdesk.provider.sip.Transport;

/** SIP as it is set up: what the settings come to, or the sentence that says what is wrong with them. */
final class SipSetup {
    private static final String GUIDE = "docs/sip.md";

    private SipSetup() {}

    /** Empty where it is switched off; fails with an {@link IllegalArgumentException} whose sentence is for the owner. */
    static Optional<SipSettings> of(LineSettings.Sip sip) {
        return sip.enabled() ? Optional.of(settings(sip)) : Optional.empty();
    }

    /** Empty where it is switched off. */
    static Optional<Finding> finding(LineSettings.Sip sip) {
        try {
            return of(sip).map(settings -> Finding.well("sip", sentence(settings)));
        } catch (IllegalArgumentException wrong) {
            return Optional.of(Finding.ill("sip", String.valueOf(wrong.getMessage()), "correct it (" + GUIDE + ")"));
        }
    }

    private static String sentence(SipSettings settings) {
        return "listens on %s, UDP and TCP port %d, %s, sound on %d to %d, %s; %d accounts, %d telephones with passwords"
                .formatted(
                        settings.address().getHostAddress(),
                        settings.port(),
                        tls(settings),
                        settings.firstRtpPort(),
                        settings.lastRtpPort(),
                        encryption(settings.security().sound()),
                        settings.accounts().size(),
                        settings.users().size());
    }

    private static String tls(SipSettings settings) {
        return settings.security()
                .check()
                .map(until -> "TLS port %d with a certificate until %s"
                        .formatted(settings.security().port(), LocalDate.ofInstant(until, ZoneOffset.UTC)))
                .orElse(settings.speaksTls() ? "TLS to others only" : "no TLS");
    }

    private static String encryption(SipSecurity.Sound sound) {
        return switch (sound) {
            case ANSWERED -> "encrypted where telephones ask for it";
            case OFFERED -> "encrypted where telephones can";
            case REQUIRED -> "encrypted always";
        };
    }

    private static SipSettings settings(LineSettings.Sip sip) {
        if (sip.firstRtpPort() > sip.lastRtpPort() || sip.firstRtpPort() < 1024 || sip.lastRtpPort() > 65_535) {
            throw new IllegalArgumentException("the RTP ports must go from a lower to a higher one, above 1023");
        }
        List<SipAccount> accounts = accounts(sip.accounts());
        return new SipSettings(
                address(sip.address()),
                sip.port(),
                sip.publicAddress().orElse(null),
                sip.firstRtpPort(),
                sip.lastRtpPort(),
                sip.peers().orElse(List.of()).stream().map(Network::parse).toList(),
                accounts,
                users(sip),
                sip.number().map(SipSetup::number).orElse(null),
                sip.silence(),
                security(sip, accounts));
    }

    /** Where there is to be no call without encryption, none of its keys may travel where others read it. */
    private static SipSecurity security(LineSettings.Sip sip, List<SipAccount> accounts) {
        var security = new SipSecurity(
                sip.tls().port(),
                sip.tls().certificate().orElse(null),
                sip.tls().key().orElse(null),
                sip.tls().authorities().orElse(null),
                sip.srtp());
        boolean clear = accounts.stream().anyMatch(each -> each.server().transport() != Transport.TLS);
        if (sip.srtp() == SipSecurity.Sound.REQUIRED && (clear || accounts.isEmpty() && !security.listens())) {
            throw new IllegalArgumentException(
                    "frontdesk.sip.srtp=required needs TLS, since the key of the sound travels in"
                            + " the signalling: write sips: before the host of each account, or set frontdesk.sip.tls.certificate");
        }
        security.check();
        return security;
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException unknown) {
            throw new IllegalArgumentException("there is no address " + text + " to listen on", unknown);
        }
    }

    private static List<SipAccount> accounts(Map<String, LineSettings.Sip.Account> named) {
        List<SipAccount> accounts = new ArrayList<>();
        named.forEach((name, account) -> accounts.add(new SipAccount(
                account.user(),
                account.login().orElse(account.user()),
                password(name, account),
                SipServer.parse(account.host(), account.port()),
                account.registers(),
                account.expires(),
                account.number().map(SipSetup::number).orElse(null))));
        return accounts;
    }

    private static Secret password(String name, LineSettings.Sip.Account account) {
        return Secret.of(account.password()
                .or(() -> account.passwordFile().map(SipSetup::read).map(String::strip))
                .orElseThrow(() -> new IllegalArgumentException("the SIP account " + name + " has no password")));
    }

    private static Map<String, Secret> users(LineSettings.Sip sip) {
        var users = new HashMap<String, Secret>();
        sip.users().forEach((name, password) -> users.put(name, Secret.of(password)));
        sip.usersFile().map(SipSetup::read).ifPresent(text -> text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(line -> {
                    String[] parts = line.split("\\s+", 2);
                    if (parts.length < 2) {
                        throw new IllegalArgumentException(
                                "each line of the file of SIP users is a name and a password");
                    }
                    users.put(parts[0], Secret.of(parts[1]));
                }));
        return users;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(file + " cannot be read", unreadable);
        }
    }

    private static PhoneNumber number(String text) {
        return PhoneNumber.parse(text, "ZZ")
                .orElseThrow(() -> new IllegalArgumentException(
                        text + " is no number with its country's code, such as +14155550100"));
    }
}
