package frontdesk.console.team;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import frontdesk.access.Invitation;
import frontdesk.access.Role;
import frontdesk.access.Sessions;
import frontdesk.access.User;
import frontdesk.access.Users;
import frontdesk.business.Business;
import frontdesk.business.Location;
import frontdesk.console.entrance.BrowserRow;
import frontdesk.kernel.UserId;
import frontdesk.page.Clockface;

/**
 * Who is let into a business and who has been asked to come in, as the page shows it.
 *
 * @param email as it was typed into the form
 * @param places to which who is invited could be limited; none where the business has not several
 * @param link of an invitation, for who passes it on themselves; shown this once
 */
@RecordBuilder
record TeamView(
        List<Member> members,
        List<Asked> asked,
        String email,
        List<RoleChoice> roles,
        List<Place> places,
        @Nullable String link,
        @Nullable String news,
        @Nullable String trouble) {

    /**
     * One who is let in.
     *
     * @param role what they may do here, in a word
     * @param lastHere in words; null where they never were
     * @param own whether they are let into this business by itself, so that its owners decide on them
     * @param roles the same role among those that they could have
     * @param sessions the browsers in which they are signed in
     * @param places to which they could be limited; none where they could not
     */
    record Member(
            String id,
            String email,
            String role,
            @Nullable String lastHere,
            boolean you,
            boolean own,
            boolean secondFactor,
            List<RoleChoice> roles,
            List<BrowserRow> sessions,
            List<Place> places) {}

    /** One of several places of a business, and whether somebody works there. */
    record Place(String id, String name, boolean chosen) {}

    /**
     * One who has been asked.
     *
     * @param where to which places they will be limited, in words; empty for all
     * @param until until when the link opens, in words; null where it is too late
     */
    record Asked(
            String id,
            String email,
            String role,
            String where,
            String inviter,
            @Nullable String until) {}

    static TeamView of(
            Business business,
            User visitor,
            List<Users.Listed> team,
            Map<UserId, List<Sessions.Open>> open,
            List<Invitation> asked,
            Clockface clock) {
        return new TeamView(
                team.stream()
                        .map(one -> member(
                                business,
                                visitor,
                                one,
                                open.getOrDefault(one.user().id(), List.of()),
                                clock))
                        .toList(),
                asked.stream().map(one -> asked(business, one, clock)).toList(),
                "",
                RoleChoice.all(Role.FRONT_DESK),
                places(business, Set.of()),
                null,
                null,
                null);
    }

    /** @param at the places that were ticked; none: all of them */
    TeamView typed(String typedEmail, Role role, Set<String> at) {
        return TeamViewBuilder.builder(this)
                .email(typedEmail)
                .roles(RoleChoice.all(role))
                .places(places.stream()
                        .map(one -> new Place(one.id(), one.name(), at.isEmpty() || at.contains(one.id())))
                        .toList())
                .build();
    }

    TeamView passingOn(String theLink) {
        return TeamViewBuilder.builder(this).link(theLink).build();
    }

    TeamView saying(@Nullable String what) {
        return TeamViewBuilder.builder(this).news(what).build();
    }

    TeamView but(String what) {
        return TeamViewBuilder.builder(this).trouble(what).build();
    }

    private static Member member(
            Business business, User visitor, Users.Listed one, List<Sessions.Open> open, Clockface clock) {
        User user = one.user();
        Optional<Role> own = Optional.ofNullable(user.roles().get(business.id()));
        Role role = own.orElseGet(() -> Objects.requireNonNull(user.everywhere(), "or they would not be listed"));
        return new Member(
                user.id().toString(),
                user.email(),
                own.isPresent() ? RoleChoice.title(role) : RoleChoice.title(role) + " of all businesses",
                one.lastHere() == null ? null : clock.when(one.lastHere()),
                user.id().equals(visitor.id()),
                own.isPresent(),
                one.secondFactor(),
                RoleChoice.all(role),
                open.stream().map(session -> BrowserRow.of(session, clock)).toList(),
                own.filter(held -> held != Role.OWNER).isPresent()
                        ? places(business, user.limits(business.id()).orElse(Set.of()))
                        : List.of());
    }

    /** @param limits none: all of them */
    private static List<Place> places(Business business, Set<String> limits) {
        return business.locations().size() < 2
                ? List.of()
                : business.locations().stream()
                        .map(place ->
                                new Place(place.id(), place.name(), limits.isEmpty() || limits.contains(place.id())))
                        .toList();
    }

    private static Asked asked(Business business, Invitation one, Clockface clock) {
        boolean late = one.expires().isBefore(clock.now());
        return new Asked(
                one.id().toString(),
                one.email(),
                RoleChoice.title(one.role()),
                business.locations().stream()
                        .filter(place -> one.places().contains(place.id()))
                        .map(Location::name)
                        .collect(Collectors.joining(", ")),
                one.inviter(),
                late ? null : clock.when(one.expires()));
    }
}
