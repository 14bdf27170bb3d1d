package frontdesk.console.setup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import frontdesk.business.Business;
import frontdesk.business.Floor;
import frontdesk.business.Resource;
import frontdesk.business.Service;
import frontdesk.console.Sent;
import frontdesk.console.Trouble;
import frontdesk.kernel.ResourceId;

/** The staff or the tables, as an owner types them: a line for each and an empty one for one more. Rooms and equipment stay as they are. */
record StaffForm(List<Line> lines, List<Trouble> troubles) implements StepForm<StaffForm> {
    private static final Pattern SEATS = Pattern.compile("[1-9][0-9]{0,2}");

    /** One person or table; a person has no seats and no area. */
    record Line(String id, String name, String seats, String area, boolean kept) {
        boolean isMeant() {
            return kept && !(id.equals("new") && name.isEmpty());
        }
    }

    static StaffForm of(Business business) {
        List<Line> lines = new ArrayList<>();
        for (Resource one : business.resources()) {
            if (one.type() == type(business)) {
                lines.add(new Line(
                        one.id().toString(),
                        one.name(),
                        String.valueOf(one.capacity()),
                        Objects.requireNonNullElse(one.area(), ""),
                        true));
            }
        }
        lines.add(new Line("new", "", business.kind() == Business.Kind.TABLES ? "4" : "1", "", true));
        return new StaffForm(List.copyOf(lines), List.of());
    }

    private static Resource.Type type(Business business) {
        return business.kind() == Business.Kind.TABLES ? Resource.Type.TABLE : Resource.Type.STAFF;
    }

    @Override
    public StaffForm typed(Sent sent) {
        List<Line> typed = new ArrayList<>();
        List<Trouble> found = new ArrayList<>();
        for (Line before : lines) {
            String id = before.id();
            String seats = sent.fields().containsKey("seats-" + id) ? sent.word("seats-" + id) : before.seats();
            Line line =
                    new Line(id, sent.word("name-" + id), seats, sent.word("area-" + id), !sent.ticked("drop-" + id));
            typed.add(line);
            if (line.isMeant() && line.name().isEmpty()) {
                found.add(new Trouble("name-" + id, "Say what it is called, or tick “Not here any more”."));
            }
            if (line.isMeant() && !SEATS.matcher(line.seats()).matches()) {
                found.add(new Trouble("seats-" + id, "Say how many people %s seats.".formatted(line.name())));
            }
        }
        return new StaffForm(List.copyOf(typed), List.copyOf(found));
    }

    @Override
    public StaffForm with(List<String> faults) {
        return new StaffForm(lines, Trouble.all("staff", faults));
    }

    @Override
    public Business into(Business business) {
        List<Resource> all = new ArrayList<>();
        List<ResourceId> added = new ArrayList<>();
        for (Line line : lines) {
            if (line.isMeant()) {
                Resource one = resource(line, business);
                all.add(one);
                if (line.id().equals("new")) {
                    added.add(one.id());
                }
            }
        }
        business.resources().stream().filter(r -> r.type() != type(business)).forEach(all::add);
        Set<ResourceId> here = new HashSet<>(all.stream().map(Resource::id).toList());
        return business.with(b -> b.resources(all)
                .services(business.services().stream()
                        .map(service -> served(service, here, added))
                        .toList())
                .floor(floor(business.floor(), here)));
    }

    private static Resource resource(Line line, Business business) {
        String area = line.area().isEmpty() ? null : line.area();
        int seats = Integer.parseInt(line.seats());
        if (line.id().equals("new")) {
            return Resource.one(ResourceId.next(), type(business), line.name(), seats)
                    .withArea(area);
        }
        Resource before = business.resource(ResourceId.of(line.id())).orElseThrow();
        return before.with(r -> r.name(line.name())
                .capacity(seats)
                .smallest(Math.min(before.smallest(), seats))
                .area(area));
    }

    /** Who is new serves everything, and who has gone nothing. */
    private static Service served(Service service, Set<ResourceId> here, List<ResourceId> added) {
        List<ResourceId> by = new ArrayList<>(
                service.resources().stream().filter(here::contains).toList());
        by.addAll(added);
        return service.withResources(List.copyOf(by));
    }

    /** Tables of which one has gone do not go together any more. */
    private static Floor floor(Floor before, Set<ResourceId> here) {
        return new Floor(
                before.combinations().stream()
                        .filter(set -> here.containsAll(set.tables()))
                        .toList(),
                before.pacing());
    }
}
