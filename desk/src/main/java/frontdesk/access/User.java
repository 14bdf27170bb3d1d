package frontdesk.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.UserId;

/**
 * A person who signs in.
 *
 * @param roles what they may do in each business that they are let into
 * @param places to which places of a business their role there is limited; a business in which it is not is left out
 * @param everywhere what they may do in all, as somebody of an agency may; null for who is let into some only
 */
public record User(
        UserId id,
        String email,
        Map<BusinessId, Role> roles,
        Map<BusinessId, Set<String>> places,
        @Nullable Role everywhere) {
    /** Whether they see all of it. */
    public boolean maySee(BusinessId business) {
        return rolesIn(business).findAny().isPresent();
    }

    /** Whether they see some of it: what is booked and said at those of its places to which they are limited, or all. */
    public boolean maySeeSome(BusinessId business) {
        return maySee(business) || limits(business).isPresent();
    }

    /** The places to which they are limited; empty for who is not. */
    public Optional<Set<String>> limits(BusinessId business) {
        return everywhere == null ? Optional.ofNullable(places.get(business)) : Optional.empty();
    }

    /** Whether they book, and change what is booked: at the places to which they are limited, or anywhere. */
    public boolean mayBook(BusinessId business) {
        return mayServe(business) || isPartly(business, Role.MANAGER, Role.FRONT_DESK);
    }

    /** Whether they do the work of the day: bookings, contacts, what callers left, errands, asking for payments. */
    public boolean mayServe(BusinessId business) {
        return isOneOf(business, Role.OWNER, Role.MANAGER, Role.FRONT_DESK);
    }

    /** Whether they decide how the business is run: what can be booked, what is said and written, what is given back. */
    public boolean mayManage(BusinessId business) {
        return isOneOf(business, Role.OWNER, Role.MANAGER);
    }

    /** Whether they say how good calls were, and what came of them. */
    public boolean mayReview(BusinessId business) {
        return isOneOf(business, Role.OWNER, Role.MANAGER, Role.REVIEWER);
    }

    /** The same for the calls at the places to which they are limited, or for all. */
    public boolean mayReviewSome(BusinessId business) {
        return mayReview(business) || isPartly(business, Role.MANAGER, Role.REVIEWER);
    }

    /** Whether they join programs to the business: voice agents elsewhere and their tokens, webhooks. */
    public boolean mayConnect(BusinessId business) {
        return isOneOf(business, Role.OWNER, Role.DEVELOPER);
    }

    /** Whether they decide who else gets in, and where the money goes. */
    public boolean owns(BusinessId business) {
        return isOneOf(business, Role.OWNER);
    }

    /** Those that name them; none where they are let in everywhere and nowhere in particular. */
    public Set<BusinessId> businesses() {
        return roles.keySet();
    }

    private boolean isOneOf(BusinessId business, Role... wanted) {
        return rolesIn(business).anyMatch(List.of(wanted)::contains);
    }

    /** Whether they are one of these at some of its places. */
    private boolean isPartly(BusinessId business, Role... wanted) {
        return limits(business).isPresent() && List.of(wanted).contains(roles.get(business));
    }

    private Stream<Role> rolesIn(BusinessId business) {
        Role own = places.containsKey(business) ? null : roles.get(business);
        return Stream.concat(Stream.ofNullable(own), Stream.ofNullable(everywhere));
    }
}
