/** An id as it stands in an address: its slashes stay. */
export const pathOf = (id: string) => encodeURIComponent(id).replaceAll("%2F", "/");
