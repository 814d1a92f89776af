/** Which column of a table of postcodes holds what. The Office for National Statistics names them anew with every edition. */
export type PostcodeColumns = { readonly [field in PostcodeField]: number | undefined };
export type PostcodeField =
  'postcode' | 'latitude' | 'longitude' | 'ward' | 'district' | 'county' | 'region' | 'country';

/** Names in the editions of the ONSPD and NSPL since 2011, the most exact first. Source: their user guides' field lists. */
const names: { readonly [field in PostcodeField]: readonly RegExp[] } = {
  postcode: [/^pcds$/, /^pcd2?$/, /^pcd[78]$/, /^postcode$/],
  latitude: [/^lat(itude)?$/],
  longitude: [/^long?(itude)?$/],
  ward: [/^osward$/, /^ward$/, /^wd\d\dcd$/],
  district: [/^oslaua$/, /^laua$/, /^lad\d\dcd$/],
  county: [/^oscty$/, /^cty$/, /^cty\d\dcd$/],
  region: [/^rgn$/, /^rgn\d\dcd$/],
  country: [/^ctry$/, /^ctry\d\dcd$/],
};

/** Finds the columns by the names in the first row; undefined where there is no postcode or no point. */
export function findPostcodeColumns(header: readonly string[]): PostcodeColumns | undefined {
  const given = header.map((name) => name.trim().toLowerCase());
  const find = (field: PostcodeField): number | undefined => {
    const places = names[field].map((name) => given.findIndex((each) => name.test(each)));
    return places.find((place) => place !== -1);
  };
  const columns = {
    postcode: find('postcode'),
    latitude: find('latitude'),
    longitude: find('longitude'),
    ward: find('ward'),
    district: find('district'),
    county: find('county'),
    region: find('region'),
    country: find('country'),
  };
  const { latitude, longitude, postcode } = columns;
  return [latitude, longitude, postcode].includes(undefined) ? undefined : columns;
}
