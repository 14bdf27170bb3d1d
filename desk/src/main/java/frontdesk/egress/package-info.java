/** Requests to addresses that others chose: what such a name stands for is judged as it is connected to, and whoever answers has so much time and so many bytes. */
@org.jspecify.annotations.NullMarked
package frontdesk.egress;
