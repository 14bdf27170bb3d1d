/** What the vendors publish of their interfaces, as the judge of every request that the suite has made of their stand-ins. */
@org.jspecify.annotations.NullMarked
package frontdesk.contracts;
