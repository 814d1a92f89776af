/** Things to do and places to be, beside the areas of life. */
export const outings = {
  swimming:
    '<path class="fill-cool" d="M4 46c5-5 9-5 14 0s9 5 14 0 9-5 14 0 9 5 14 0v12H4z"/><circle class="fill-skin" cx="46" cy="27" r="6"/><path d="M12 39 27 21l13 16M27 21l-12-2M4 46c5-5 9-5 14 0s9 5 14 0 9-5 14 0 9 5 14 0M4 57c5-5 9-5 14 0s9 5 14 0 9-5 14 0 9 5 14 0"/>',
  making:
    '<path class="fill-paper" d="M32 9C17 9 6 19 6 32s9 21 20 21c6 0 6-5 4-8-2-5 1-8 6-8h11c7 0 11-4 11-9C58 17 46 9 32 9z"/><path d="M32 9C17 9 6 19 6 32s9 21 20 21c6 0 6-5 4-8-2-5 1-8 6-8h11c7 0 11-4 11-9C58 17 46 9 32 9z"/><circle class="fill-cool" cx="18" cy="31" r="4"/><circle class="fill-warm" cx="27" cy="20" r="4"/><circle class="fill-cool" cx="41" cy="20" r="4"/>',
  outdoors:
    '<circle class="fill-cool" cx="32" cy="24" r="18"/><path d="M32 22v36M32 40l9-9M32 34l-8-7M18 58h28"/>',
  calm: '<circle class="fill-warm" cx="32" cy="25" r="11"/><path d="M32 5v5M15 25h-6M55 25h-6M20 13l-4-4M44 13l4-4M6 44c5-4 8-4 13 0s8 4 13 0 8-4 13 0 8 4 13 0M14 55c4-3 8-3 12 0s8 3 12 0 8-3 12 0"/>',
} as const;
