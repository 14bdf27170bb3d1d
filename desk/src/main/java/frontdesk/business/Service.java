package frontdesk.business;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.Money;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.ServiceId;

/**
 * Something that can be booked.
 *
 * @param names other words that callers use for it
 * @param step minutes between the starts that are offered
 * @param resources who or what can serve it, in order of preference
 */
@RecordBuilder
public record Service(
        ServiceId id,
        String name,
        List<String> names,
        Duration duration,
        Duration bufferBefore,
        Duration bufferAfter,
        int step,
        @Nullable Money price,
        List<ResourceId> resources,
        Shape shape,
        Limits limits,
        Terms terms)
        implements ServiceBuilder.With {
    public Service {
        names = names == null ? List.of() : names;
        resources = resources == null ? List.of() : resources;
        bufferBefore = bufferBefore == null ? Duration.ZERO : bufferBefore;
        bufferAfter = bufferAfter == null ? Duration.ZERO : bufferAfter;
        shape = shape == null ? Shape.PLAIN : shape;
        limits = limits == null ? Limits.NONE : limits;
        terms = terms == null ? Terms.NONE : terms;
    }

    /**
     * What it costs as it was chosen; null where that is not said. Prices of another currency are left out.
     *
     * @param variant by its id, or null where there is but one kind or none was chosen
     * @param addOns by their ids
     */
    public @Nullable Money price(@Nullable String variant, List<String> addOns) {
        Money base = shape.variants().stream()
                .filter(kind -> kind.id().equals(variant))
                .map(Shape.Variant::price)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(price);
        if (base == null) {
            return null;
        }
        long extra = shape.addOns().stream()
                .filter(addOn -> addOns.contains(addOn.id()))
                .map(Shape.AddOn::price)
                .filter(added -> added != null && added.currency().equals(base.currency()))
                .mapToLong(Money::minor)
                .sum();
        return new Money(base.minor() + extra, base.currency());
    }
}
