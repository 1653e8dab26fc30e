package org.ronghe.orgstructure;

/** Gives an entity the number that the database would give it. */
public final class Stored {
    private Stored() {}

    public static <E> E as(long id, E entity) {
        try {
            var field = entity.getClass().getDeclaredField("id");
            field.setAccessible(true);
            field.set(entity, id);
            return entity;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
